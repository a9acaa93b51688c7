package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.query.question.implementation.GoalsAnswer.Latest;
import org.throughline.query.question.implementation.GoalsAnswer.Way;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.goal.GoalState.Status;
import org.throughline.query.subject.implementation.measure.MeasureState;

/**
 * How far a goal has come: by the last reading of its measure since it was set, or by what was told by hand where no measure tells
 * it. Of a closed goal, by what was known of its days. Pure.
 *
 * @param way how far, in a word
 * @param percent of the way from the baseline to the target, in whole percent, cut and not rounded; less than 0 when it went the other
 *     way, more than 100 when it went further; absent where there is no such way
 * @param latest what it is judged by; absent when there is nothing
 */
record GoalWay(Way way, @Nullable Long percent, @Nullable Latest latest) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Of a goal.
     *
     * @param measure the measure it is set on, as it is told on the day asked about; absent where there is none
     */
    static GoalWay of(GoalState goal, @Nullable MeasureState measure) {
        GoalAim aim = goal.aim();
        if (aim == null) {
            return new GoalWay(Way.IN_WORDS, null, told(goal).orElse(null));
        }
        Latest latest = (aim.measureId() == null ? told(goal) : read(goal, measure)).orElse(null);
        BigDecimal value = latest == null ? null : latest.value();
        if (aim.target() == null) {
            return new GoalWay(Way.NO_TARGET, null, latest);
        }
        return value == null
                ? new GoalWay(Way.NO_VALUE, null, latest)
                : new GoalWay(
                        way(aim.better(), aim.baseline(), aim.target(), value),
                        percent(aim.better(), aim.baseline(), aim.target(), value),
                        latest);
    }

    private static Optional<Latest> told(GoalState goal) {
        // a value says more than a later word
        return Stream.concat(
                        goal.progress().stream().filter(progress -> progress.value() == null),
                        goal.progress().stream().filter(progress -> progress.value() != null))
                .reduce((earlier, later) -> later)
                .map(progress -> new Latest(progress.on(), progress.value(), null, progress.account()));
    }

    private static Optional<Latest> read(GoalState goal, @Nullable MeasureState measure) {
        return measure == null
                ? Optional.empty()
                : measure.counting().stream()
                        .filter(reading -> isWithin(goal, reading.on()))
                        .reduce((earlier, later) -> later)
                        .map(reading ->
                                new Latest(reading.on(), reading.figures().value(), reading.code(), null));
    }

    private static boolean isWithin(GoalState goal, LocalDate on) {
        return !on.isBefore(goal.setOn()) && (goal.closedOn() == null || !on.isAfter(goal.closedOn()));
    }

    private static Way way(BetterWhen better, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal value) {
        if (gain(better, target, value).signum() >= 0) {
            return Way.REACHED;
        }
        if (baseline == null) {
            return Way.SHORT_OF_TARGET;
        }
        return gain(better, baseline, value).signum() > 0 ? Way.TOWARDS : Way.NO_CLOSER;
    }

    private static @Nullable Long percent(
            BetterWhen better, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal value) {
        BigDecimal whole = baseline == null ? BigDecimal.ZERO : gain(better, baseline, target);
        return baseline == null || whole.signum() <= 0
                ? null
                : gain(better, baseline, value)
                        .multiply(WHOLE)
                        .divide(whole, 0, RoundingMode.DOWN)
                        .longValue();
    }

    /** How much better a value is than one before it; less than 0 when it is worse. */
    private static BigDecimal gain(BetterWhen better, BigDecimal before, BigDecimal value) {
        return better == BetterWhen.HIGHER ? value.subtract(before) : before.subtract(value);
    }

    /** Whether whoever closed the goal said otherwise than its numbers do. */
    boolean contradicts(Status status) {
        return switch (status) {
            case MET -> way == Way.TOWARDS || way == Way.NO_CLOSER || way == Way.SHORT_OF_TARGET;
            case NOT_MET -> way == Way.REACHED;
            case PURSUED, DROPPED -> false;
        };
    }
}
