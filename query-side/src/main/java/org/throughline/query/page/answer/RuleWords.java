package org.throughline.query.page.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.Outcome;
import org.throughline.query.words.Words;

/** What rules of the rulebook, and what facts come to by them, are called. */
public final class RuleWords {

    /** Parts whose names are written as people wrote them. */
    private static final Set<String> AS_WRITTEN =
            Set.of("OPEN_STEPS", "GOALS_IN_WORDS_ONLY", "INSTRUMENT_IS_FOR", "NOT_SELECTED");

    private RuleWords() {}

    /** {@code Plan has input}. */
    static String rule(String code) {
        return Words.sentence(Words.code(code));
    }

    /** How a rule is set: {@code warns}, {@code 6}. */
    public static String setting(@Nullable String setting) {
        return switch (setting == null ? "" : setting) {
            case "BLOCK" -> "insisted on";
            case "WARN" -> "warned of";
            case "OFF" -> "not asked";
            default -> String.valueOf(setting == null ? "" : setting);
        };
    }

    /** What a fact comes to. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> "passes";
            case NOT_ASKED -> "not asked";
            case WARNED -> "with a concern";
            case REFUSED -> "refused";
            case BEYOND -> "beyond the limit";
            case UNKNOWN -> "not known";
        };
    }

    /** What is missing, a line each. */
    public static List<String> lacks(List<Lack> lacks) {
        return lacks.stream().map(RuleWords::lack).toList();
    }

    private static String lack(Lack lack) {
        String part = Words.code(lack.part());
        if (lack.has() != null && lack.asked() != null) {
            return "%s: %d, the limit is %d".formatted(part, lack.has(), lack.asked());
        }
        return lack.names().isEmpty()
                ? part
                : "%s: %s"
                        .formatted(
                                part,
                                lack.names().stream()
                                        .map(name -> AS_WRITTEN.contains(lack.part()) ? name : Words.code(name))
                                        .collect(Collectors.joining(", ")));
    }

    /** Which part of a subject; empty for all of it. */
    public static String part(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return code.matches("[A-Z0-9_]+") ? Words.code(code) : Words.scale(code);
    }
}
