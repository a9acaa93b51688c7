package org.throughline.query.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.events.EventCatalog;
import tools.jackson.databind.JsonNode;

/**
 * What an id stands for, told by the name of the field it is in: the last word of it is the last word of a kind's name
 * ({@code parentTeamId} of a team, {@code fidelityCheckId} of a fidelity check), so that a new kind is known without being
 * named here.
 */
public final class References {

    /** Stands for people, who are no subjects of the log. */
    public static final String PERSON = "person";

    private static final String ORGANIZATION = "organization";
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("parentId", ORGANIZATION),
            Map.entry("districtId", ORGANIZATION),
            Map.entry("mergedInto", ORGANIZATION),
            Map.entry("affectedUnits", ORGANIZATION),
            Map.entry("schools", ORGANIZATION),
            Map.entry("parents", ORGANIZATION),
            Map.entry("teams", "team"),
            Map.entry("replacedBy", "decision"),
            Map.entry("successor", "measure"));
    private static final Set<String> PEOPLE = Set.of(
            "by",
            "lead",
            "leads",
            "supports",
            "owners",
            "led",
            "member",
            "members",
            "deciders",
            "participants",
            "approver",
            "actor",
            "advocates",
            "missing",
            "knewEarlierOnly",
            "closestToProblem",
            "attendance");
    private static final Map<String, String> BY_LAST_WORD = EventCatalog.ALL.subjects().stream()
            .collect(Collectors.toMap(References::lastWord, kind -> kind, (one, other) -> one));

    private static final Pattern IDS = Pattern.compile(".*Ids?");

    private static final int MOST_FIELDS = 5_000;
    private static final Map<String, Optional<String>> BY_FIELD = new ConcurrentHashMap<>();

    private References() {}

    /**
     * The kind of what a field names; {@link #PERSON} for people; empty where it names nothing.
     *
     * @param field its name; of a list, the name of the list
     * @param around the object it stands in, which may say the kind beside it
     */
    public static Optional<String> kindOf(String field, JsonNode around) {
        Optional<String> beside = kindStandsIn(field);
        return beside.isPresent()
                ? beside.map(around::path).filter(JsonNode::isString).flatMap(code -> said(code.asString()))
                : kindOf(field);
    }

    /** The same of a field whose own name says the kind. */
    public static Optional<String> kindOf(String field) {
        if (NAMED.containsKey(field)) {
            return Optional.of(NAMED.get(field));
        }
        if (PEOPLE.contains(field) || field.endsWith("By")) {
            return Optional.of(PERSON);
        }
        return kindStandsIn(field).isPresent() ? Optional.empty() : byField(field);
    }

    /** The field beside it that says the kind of what a field names; empty where its own name says it. */
    public static Optional<String> kindStandsIn(String field) {
        return switch (field) {
            case "id", "ref" -> Optional.of("kind");
            case "aboutId" -> Optional.of("about");
            default -> Optional.empty();
        };
    }

    /** The kind that a code stands for: {@code FIDELITY_CHECK} for {@code fidelity-check}; empty where it stands for none. */
    public static Optional<String> said(String code) {
        return byName(code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Asked for every field of every event that is indexed, so it is found out once for each name. */
    private static Optional<String> byField(String field) {
        Optional<String> known = BY_FIELD.get(field);
        if (known != null) {
            return known;
        }
        Optional<String> kind =
                IDS.matcher(field).matches() ? byName(field.replaceFirst("Ids?$", "")) : Optional.empty();
        // keys of pairs are as many as people choose
        if (BY_FIELD.size() < MOST_FIELDS) {
            BY_FIELD.put(field, kind);
        }
        return kind;
    }

    /** A practice is known by its code and its organization together: its code alone is no id. */
    private static Optional<String> byName(String stem) {
        String last = lastWord(stem);
        return "member".equals(last)
                ? Optional.of(PERSON)
                : Optional.ofNullable(BY_LAST_WORD.get(last)).filter(kind -> !kind.equals("practice"));
    }

    /** Of {@code fidelityCheck} or {@code fidelity-check}: {@code check}. */
    private static String lastWord(String name) {
        String[] words = name.replaceAll("([a-z])([A-Z])", "$1-$2").split("-");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
