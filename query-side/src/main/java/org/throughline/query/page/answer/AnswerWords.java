package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.query.page.References;
import org.throughline.query.page.Spoken;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Says what stands in an answer as people say it: names for ids, words for codes, days for dates. */
final class AnswerWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    /** Where codes are names that people use as they are. */
    private static final Set<String> PROPER =
            Set.of("practice", "practices", "alias", "alsoCalled", "means", "instrument", "code", "aboutId");

    /** Of two teams or initiatives, people among other things. */
    private static final String SHARED = "shared";

    private static final Set<String> WAY = Set.of("fromTeamId", "toTeamId");

    private final Names names;

    AnswerWords(Names names) {
        this.names = names;
    }

    /** {@code fromTeamId} as a heading: From team. */
    static String label(String key) {
        String spaced = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ENGLISH);
        return Words.sentence(spaced.replaceAll(" ids?$", "").replace('_', ' ').replace('-', ' '));
    }

    /** A value, a line for each of what it holds; no line for nothing. */
    List<String> lines(String key, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? List.of("none")
                    : value.valueStream().map(part -> line(key, part)).toList();
        }
        if (Spoken.isText(value)) {
            return List.of(Spoken.words(value));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(part -> label(part.getKey()) + ": " + line(part.getKey(), part.getValue()))
                    .toList();
        }
        return List.of(scalar(key, value));
    }

    private String line(String key, JsonNode value) {
        if (Spoken.isText(value)) {
            return Spoken.words(value);
        }
        if (value.isObject()) {
            return value.has("name") && value.path("name").isString()
                    ? value.path("name").asString("")
                    : joined(value);
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : value.valueStream().map(part -> line(key, part)).collect(Collectors.joining("; "));
        }
        return scalar(key, value);
    }

    /** What goes from one to another is said so, everything else with its label. */
    private String joined(JsonNode thing) {
        List<String> parts = new ArrayList<>();
        String way = thing.has("fromTeamId") && thing.has("toTeamId")
                ? line("fromTeamId", thing.path("fromTeamId")) + " to " + line("toTeamId", thing.path("toTeamId"))
                : "";
        thing.properties().stream()
                .filter(part -> !part.getValue().isNull())
                .filter(part -> way.isEmpty() || !WAY.contains(part.getKey()))
                .forEach(part -> parts.add(
                        label(part.getKey()).toLowerCase(Locale.ENGLISH) + " " + line(part.getKey(), part.getValue())));
        String rest = String.join(", ", parts);
        return way.isEmpty() || rest.isEmpty() ? Words.sentence(way + rest) : way + ": " + rest;
    }

    private static boolean isOfAPerson(String key) {
        return References.kindOf(key).filter(References.PERSON::equals).isPresent();
    }

    private String scalar(String key, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        String text = value.asString();
        if (value.isNumber()) {
            return key.toLowerCase(Locale.ENGLISH).endsWith("percent") ? text + " %" : text;
        }
        if (isOfAPerson(key) && !text.matches(CODE) && !text.contains(" ")) {
            return names.person(text);
        }
        if (SHARED.equals(key)) {
            return names.member(text).orElseGet(() -> names.any(text));
        }
        if (text.matches(DAY)) {
            return Words.day(LocalDate.parse(text));
        }
        if (!PROPER.contains(key) && text.matches(CODE)) {
            return Words.code(text);
        }
        return names.any(text);
    }
}
