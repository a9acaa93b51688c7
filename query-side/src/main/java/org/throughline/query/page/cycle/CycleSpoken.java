package org.throughline.query.page.cycle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Spent;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Stretch;
import org.throughline.query.question.implementation.CyclesAnswer.Equity;
import org.throughline.query.question.implementation.CyclesAnswer.Predicted;
import org.throughline.query.words.Words;

/** Improvement cycles in words. */
public final class CycleSpoken {

    /** In the order in which they are told, which is not that in which they come. */
    public static final List<CyclePhase> PHASES = List.of(CyclePhase.values());

    private CycleSpoken() {}

    /** {@code looking back}. */
    public static String phase(CyclePhase phase) {
        return switch (phase) {
            case GROUND -> "grounding";
            case IDENTIFY -> "identifying ideas";
            case ITERATE -> "iterating";
            case LOOK_BACK -> "looking back";
        };
    }

    /** How the style sheet colours a phase. */
    public static String hue(CyclePhase phase) {
        return switch (phase) {
            case GROUND -> "draft";
            case IDENTIFY -> "short";
            case ITERATE -> "version";
            case LOOK_BACK -> "good";
        };
    }

    /** Days spent in a phase. */
    public static long days(Spent spent, CyclePhase phase) {
        return switch (phase) {
            case GROUND -> spent.ground();
            case IDENTIFY -> spent.identify();
            case ITERATE -> spent.iterate();
            case LOOK_BACK -> spent.lookBack();
        };
    }

    /** {@code Iterating from 1 October 2018, 21 days so far}. */
    public static String stretch(Stretch stretch) {
        return "%s from %s, %s%s"
                .formatted(
                        Words.sentence(phase(stretch.phase())),
                        Words.day(stretch.from()),
                        Words.count(stretch.days(), "day", "days"),
                        stretch.until() == null ? " so far" : "");
    }

    /** {@code 52 people, 10 days, on a small scale}; nothing where nobody said. */
    public static String size(@Nullable CycleSize size) {
        if (size == null) {
            return "";
        }
        return Stream.of(
                        size.people() == null ? "" : Words.count(size.people(), "person", "people"),
                        size.days() == null ? "" : Words.count(size.days(), "day", "days"),
                        extent(size))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String extent(CycleSize size) {
        if (size.extent() == null) {
            return "";
        }
        return switch (size.extent()) {
            case SMALL -> "on a small scale";
            case WIDER -> "in several places";
            case FULL -> "everywhere";
        };
    }

    public static String equity(Equity equity) {
        return switch (equity) {
            case NO_AIM -> "no aim said";
            case AIM_ALONE -> "an aim, without a living commitment";
            case FOCUSED -> "yes";
        };
    }

    /** Whether a prediction came first, and how what was observed fits it. */
    public static String came(Predicted one) {
        String fit = one.fit() == null ? "" : ", came " + Words.code(one.fit().name());
        return switch (one.came()) {
            case FIRST -> "predicted first" + fit;
            case AFTERWARDS -> "predicted afterwards" + fit;
            case NOT_OBSERVED -> "predicted, not observed yet";
            case NOT_PREDICTED -> "observed, not predicted";
        };
    }
}
