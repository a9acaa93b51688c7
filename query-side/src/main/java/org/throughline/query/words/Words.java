package org.throughline.query.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;

/** What codes and days are called on the page. */
public final class Words {

    public static final int MINUTES_AN_HOUR = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_ABBREVIATION = 5;

    private Words() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String stage(Stage stage) {
        return switch (stage) {
            case PURPOSE_BUILDING -> "purpose building";
            case INFRASTRUCTURE -> "creating infrastructure";
            case INITIAL -> "initial implementation";
            case FULL -> "full implementation";
        };
    }

    /** The stage as one of four steps, from 1. */
    public static int step(Stage stage) {
        return switch (stage) {
            case PURPOSE_BUILDING -> 1;
            case INFRASTRUCTURE -> 2;
            case INITIAL -> 3;
            case FULL -> 4;
        };
    }

    /** The stage of a practice: one builds a purpose for it, but implements it. */
    public static String stageOf(Stage stage, String practice) {
        return switch (stage) {
            case PURPOSE_BUILDING, INFRASTRUCTURE -> stage(stage) + " for " + practice;
            case INITIAL, FULL -> stage(stage) + " of " + practice;
        };
    }

    public static String kind(OrganizationKind kind) {
        return switch (kind) {
            case STATE -> "state";
            case REGION -> "region";
            case DISTRICT -> "district";
            case SCHOOL -> "school";
        };
    }

    /** {@code ASSISTANT_PRINCIPAL} as people say it. */
    public static String code(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code tier-1} as people say it. */
    public static String scale(String code) {
        return code.replace('-', ' ').replace('_', ' ').replace("/", ": ");
    }

    /** {@code tfi} as people say it; a longer code is a name and stays as it is. */
    public static String instrument(String code) {
        return isAbbreviation(code) ? code.toUpperCase(Locale.ROOT) : code;
    }

    /** Whether a code is one that people say as it is. */
    public static boolean isAbbreviation(String code) {
        return code.length() <= LONGEST_ABBREVIATION;
    }

    /** {@code a, b and c}. */
    public static String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : "%s and %s".formatted(String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    public static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : "%,d %s".formatted(number, many);
    }

    public static String count(long number, OrganizationKind kind) {
        return count(number, kind(kind), kind(kind) + "s");
    }

    /** {@code 50 minutes}, {@code 1 hour}, {@code 1 hour 30 minutes}: however long it was, it is stored in minutes. */
    public static String minutes(long minutes) {
        String rest = count(minutes % MINUTES_AN_HOUR, "minute", "minutes");
        return minutes < MINUTES_AN_HOUR
                ? rest
                : count(minutes / MINUTES_AN_HOUR, "hour", "hours")
                        + (minutes % MINUTES_AN_HOUR == 0 ? "" : " " + rest);
    }

    /** English where there is English, else the first language by its tag. */
    public static String text(Map<String, String> byLanguage) {
        String english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("");
    }

    /** {@code a teacher}, {@code an assistant principal}. */
    public static String one(String what) {
        return ("aeiou".indexOf(Character.toLowerCase(what.isEmpty() ? 'x' : what.charAt(0))) < 0 ? "a " : "an ")
                + what;
    }

    /** {@code (version 3)}, to be put behind what has one. */
    public static String version(int version) {
        return " (version " + version + ")";
    }

    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
