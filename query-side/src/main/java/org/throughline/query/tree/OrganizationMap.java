package org.throughline.query.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.organization.OrganizationState.Period;
import org.throughline.query.timeline.Stays;
import org.throughline.query.timeline.Stays.Stay;

/** Where every organization lay on any day, by the parents it had. */
final class OrganizationMap implements Territory {

    private static final int MOST_LEVELS = OrganizationKind.values().length;

    private static final List<Stay> ALL_ALONG = List.of(new Stay(null, null));

    private final Map<String, OrganizationState> byId = new LinkedHashMap<>();
    /** Who was ever below whom. */
    private final Map<String, List<String>> children = new HashMap<>();
    /** The days on which anything moved, in order: between them nothing did. */
    private final List<LocalDate> moves;

    private final List<Incomplete> incomplete;

    OrganizationMap(Collection<OrganizationState> organizations) {
        this(organizations, List.of());
    }

    /**
     * The map of these.
     *
     * @param incomplete those among them, and others, of which not everything could be told
     */
    OrganizationMap(Collection<OrganizationState> organizations, List<Incomplete> incomplete) {
        this.incomplete = List.copyOf(incomplete);
        for (OrganizationState organization : organizations) {
            byId.put(organization.organizationId(), organization);
            organization.parents().stream()
                    .map(Period::value)
                    .distinct()
                    .forEach(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(organization.organizationId()));
        }
        moves = organizations.stream()
                .flatMap(organization -> organization.parents().stream().skip(1))
                .map(Period::from)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean lies(String unit, String within, LocalDate day) {
        return lineOf(unit, day).anyMatch(within::equals);
    }

    /** The unit and what it lay in, from below; kinds narrow strictly from parent to child, so there are few. */
    private Stream<String> lineOf(String unit, LocalDate day) {
        return Stream.iterate(unit, Objects::nonNull, at -> parentOn(at, day)).limit(MOST_LEVELS);
    }

    @Override
    public List<String> upwards(String unit, LocalDate day) {
        return lineOf(unit, day).toList();
    }

    @Override
    public Set<String> everAbove(Collection<String> units) {
        Set<String> above = new HashSet<>();
        List<String> open = new ArrayList<>(units);
        while (!open.isEmpty()) {
            String next = open.removeLast();
            OrganizationState organization = byId.get(next);
            if (above.add(next) && organization != null) {
                organization.parents().forEach(period -> open.add(period.value()));
            }
        }
        return Set.copyOf(above);
    }

    @Override
    public Optional<String> districtOf(String unit, LocalDate day) {
        return lineOf(unit, day).filter(this::isDistrict).findFirst();
    }

    private boolean isDistrict(String id) {
        OrganizationState organization = byId.get(id);
        return organization != null && organization.kind() == OrganizationKind.DISTRICT;
    }

    private @Nullable String parentOn(String unit, LocalDate day) {
        OrganizationState organization = byId.get(unit);
        if (organization == null || organization.parents().isEmpty()) {
            return null;
        }
        List<Period> parents = organization.parents();
        String parent = parents.getFirst().value();
        for (Period period : parents) {
            parent = period.from().isAfter(day) ? parent : period.value();
        }
        return parent;
    }

    @Override
    public Set<String> within(String root, LocalDate day) {
        return everBelow(root).stream().filter(unit -> lies(unit, root, day)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> everWithin(String root, LocalDate upTo) {
        return everBelow(root).stream()
                .filter(unit -> staysOf(unit, root).stream()
                        .anyMatch(stay -> stay.from() == null || !stay.from().isAfter(upTo)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Stays stays(String root) {
        Map<String, List<Stay>> ofMovers = new HashMap<>();
        everBelow(root).forEach(unit -> {
            List<Stay> stays = staysOf(unit, root);
            if (!stays.equals(ALL_ALONG)) {
                ofMovers.put(unit, stays);
            }
        });
        return new Stays(root, ofMovers);
    }

    private List<Stay> staysOf(String unit, String root) {
        List<Stay> stays = new ArrayList<>();
        boolean here = lies(unit, root, LocalDate.MIN);
        LocalDate since = null;
        for (LocalDate day : moves) {
            boolean then = lies(unit, root, day);
            if (here && !then) {
                stays.add(new Stay(since, day));
            }
            since = then && !here ? day : since;
            here = then;
        }
        if (here) {
            stays.add(new Stay(since, null));
        }
        return stays;
    }

    private Set<String> everBelow(String root) {
        Set<String> below = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (below.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return below;
    }

    @Override
    public List<Incomplete> incomplete() {
        return incomplete;
    }

    @Override
    public List<String> districts() {
        return byId.values().stream()
                .filter(organization -> organization.kind() == OrganizationKind.DISTRICT)
                .map(OrganizationState::organizationId)
                .sorted()
                .toList();
    }
}
