package org.throughline.query.page.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.query.subject.ground.organization.OrganizationState;

/** Schools and districts by name: people choose them by what they are called, or by a part of it. */
final class UnitNames {

    /** Longer lists are not offered whole; a part of a name finds what is meant. */
    static final int MOST_OFFERED = 250;

    private static final int FEW = 5;

    private final Map<String, String> byId;

    private UnitNames(Map<String, String> byId) {
        this.byId = byId;
    }

    /** By name; of two of one name it is said in what they lie, and where that is the same as well, since when they are. */
    static UnitNames of(Collection<OrganizationState> units) {
        Map<String, OrganizationState> all = new LinkedHashMap<>();
        units.forEach(unit -> all.put(unit.organizationId(), unit));
        Map<String, List<OrganizationState>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        units.forEach(unit ->
                byName.computeIfAbsent(unit.name(), n -> new ArrayList<>()).add(unit));
        Map<String, String> byId = new LinkedHashMap<>();
        byName.forEach((name, same) -> same.forEach(unit -> byId.put(
                unit.organizationId(),
                same.size() == 1 ? unit.name() : "%s (%s)".formatted(unit.name(), where(unit, all)))));
        return new UnitNames(byId);
    }

    private static String where(OrganizationState unit, Map<String, OrganizationState> all) {
        String parent = unit.parentId();
        OrganizationState above = parent == null ? null : all.get(parent);
        return (above == null ? "" : above.name() + ", ") + "since " + unit.since();
    }

    /** Whether there is one of this id. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** What it is called; empty where there is none. */
    Optional<String> name(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The names that are offered, in order. */
    List<String> offered() {
        return byId.values().stream().limit(MOST_OFFERED).toList();
    }

    /**
     * What a text means.
     *
     * @param id absent where it means nothing, or several
     * @param candidates some of the names it may mean
     */
    record Meant(Optional<String> id, List<String> candidates) {

        /** Why it means nothing that could be shown. */
        String fault(String text) {
            return candidates.isEmpty()
                    ? "Nothing is called “%s”".formatted(text)
                    : "“%s” may be %s".formatted(text, String.join(", or ", candidates));
        }
    }

    /** The one of this name, or the only one with these words in its name. */
    Meant meant(String text) {
        List<String> parts = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Map.Entry<String, String>> called = byId.entrySet().stream()
                .filter(unit -> unit.getValue().equalsIgnoreCase(text.strip()))
                .toList();
        List<Map.Entry<String, String>> like = called.isEmpty()
                ? byId.entrySet().stream()
                        .filter(unit -> parts.stream().allMatch(unit.getValue().toLowerCase(Locale.ROOT)::contains))
                        .toList()
                : called;
        return like.size() == 1
                ? new Meant(Optional.of(like.getFirst().getKey()), List.of())
                : new Meant(
                        Optional.empty(),
                        like.stream().map(Map.Entry::getValue).limit(FEW).toList());
    }
}
