package org.throughline.query.subject.ground.rulebook;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Goal;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;
import org.throughline.query.words.Words;

/** What a cadence of checks is called. */
public final class CadenceWords {

    private CadenceWords() {}

    /** All of it, in a sentence without an end: {@code each year in fall (1 September to 31 October)}. */
    public static String of(CheckCadence cadence) {
        return String.join("; ", parts(cadence));
    }

    /** The same, part by part. */
    public static List<String> parts(CheckCadence cadence) {
        return Stream.of(
                        "each year in "
                                + Words.and(cadence.windows().stream()
                                        .map(CadenceWords::window)
                                        .toList()),
                        cadence.meetings() == null
                                ? ""
                                : "after every %s of the %s team"
                                        .formatted(
                                                Words.count(cadence.meetings().every(), "meeting", "meetings"),
                                                Words.code(cadence.meetings()
                                                        .level()
                                                        .name())),
                        until(cadence.until()),
                        cadence.baseline().isEmpty() ? "" : "at first of %s".formatted(sections(cadence.baseline())))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** {@code spring (1 March to 31 May)}. */
    public static String window(Window window) {
        return "%s (%s to %s%s)"
                .formatted(
                        Words.scale(window.code()),
                        day(window.from()),
                        day(window.to()),
                        window.sections().isEmpty() ? "" : ", " + sections(window.sections()));
    }

    private static String until(@Nullable Until until) {
        return until == null
                ? ""
                : "in %s alone once %s%s"
                        .formatted(
                                Words.scale(until.yearly()),
                                Words.and(until.goals().stream()
                                        .map(CadenceWords::goal)
                                        .toList()),
                                until.consecutive() == 1 ? "" : ", %d times in a row".formatted(until.consecutive()));
    }

    private static String goal(Goal goal) {
        return Words.scale(goal.section())
                + (goal.percent() == null
                        ? " met its criterion"
                        : " reached %s percent"
                                .formatted(goal.percent().stripTrailingZeros().toPlainString()));
    }

    private static String sections(List<String> sections) {
        return Words.and(sections.stream().map(Words::scale).toList());
    }

    private static String day(String monthAndDay) {
        String month =
                Month.of(Integer.parseInt(monthAndDay.substring(0, 2))).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Integer.parseInt(monthAndDay.substring(3)) + " " + month;
    }
}
