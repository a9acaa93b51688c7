package org.throughline.query.page.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.query.question.implementation.GoalsAnswer.GoalOf;
import org.throughline.query.question.implementation.GoalsAnswer.Latest;
import org.throughline.query.question.implementation.GoalsAnswer.Way;
import org.throughline.query.subject.implementation.goal.GoalState.Status;
import org.throughline.query.words.Words;

/** How far goals have come, as people say it. A number that nobody knows is said to be unknown. */
public final class GoalSpoken {

    private GoalSpoken() {}

    /** {@code 62 to 31 (per 100 learners)}. */
    public static String fromTo(@Nullable GoalAim aim) {
        return aim == null ? "in words only" : "%s (%s)".formatted(way(aim), Words.code(aim.unit()));
    }

    private static String way(GoalAim aim) {
        return aim.baseline() == null && aim.target() == null
                ? "not known"
                : "%s to %s".formatted(number(aim.baseline()), number(aim.target()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "unknown" : number.toPlainString();
    }

    /** {@code 35, 13 March 2020}. */
    public static String latest(@Nullable Latest latest) {
        return latest == null ? "nothing yet" : "%s, %s".formatted(said(latest), Words.day(latest.on()));
    }

    private static String said(Latest latest) {
        return latest.value() == null ? "“%s”".formatted(latest.account()) : number(latest.value());
    }

    /** {@code On the way, 87 %; closed as met}. */
    public static String howFar(GoalOf goal) {
        List<String> parts = new ArrayList<>();
        parts.add(way(goal.way()) + (goal.percent() == null ? "" : ", %d %%".formatted(goal.percent())));
        if (goal.contradicts()) {
            parts.add("closed as " + Words.code(goal.status().name()));
        }
        if (goal.measureRetiredOn() != null) {
            parts.add("not measured any more");
        }
        return String.join("; ", parts);
    }

    private static String way(Way way) {
        return switch (way) {
            case REACHED -> "Reached";
            case TOWARDS -> "On the way";
            case NO_CLOSER -> "No closer than at the beginning";
            case SHORT_OF_TARGET -> "Short of what is to be reached";
            case NO_VALUE -> "Not known";
            case NO_TARGET -> "What is to be reached is not known";
            case IN_WORDS -> "Told in words only";
        };
    }

    /** {@code 6 June 2019, overdue}. */
    public static String due(GoalOf goal) {
        return goal.dueOn() == null ? "no day said" : Words.day(goal.dueOn()) + (goal.overdue() ? ", overdue" : "");
    }

    /** What became of it: {@code pursued}. */
    public static String standing(Status status) {
        return Words.code(status.name());
    }
}
