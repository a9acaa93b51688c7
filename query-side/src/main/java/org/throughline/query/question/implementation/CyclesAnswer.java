package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Gain;
import org.throughline.query.subject.implementation.cycle.CycleState;

/**
 * Improvement cycles, what they predicted and what was decided.
 *
 * @param years what was decided in each school year in which anything was
 * @param cycles by the day on which they began
 */
public record CyclesAnswer(Counts counts, List<Year> years, List<CycleOf> cycles) {

    /**
     * How many there are.
     *
     * @param undecided of how many nothing is decided, which is not a failure
     * @param predicted how many predicted anything that came first, as far as it can be known
     * @param predictedAfterwards how many hold a prediction that was recorded when it had been observed already
     * @param withEquityAim how many say what they are to change for one group
     * @param equityPercent share of these in whole percent, cut and not rounded; absent without cycles
     * @param equityFocused how many of these rest on a living commitment to an equitable process
     */
    public record Counts(
            int cycles,
            int underWay,
            int undecided,
            int predicted,
            int predictedAfterwards,
            int withEquityAim,
            @Nullable Integer equityPercent,
            int equityFocused) {}

    /**
     * What was decided in a school year. A cycle that was adapted twice counts twice.
     *
     * @param from its first day
     */
    public record Year(LocalDate from, int adopt, int adapt, int abandon) {}

    /** What a cycle is to change for one group, and what that rests on. */
    public enum Equity {
        /** It says nothing of it. */
        NO_AIM,
        /** It says so, and no commitment to an equitable process lives in its organization or above it. */
        AIM_ALONE,
        /** It says so where such a commitment lives: on the day asked about, or on the last day of the cycle. */
        FOCUSED
    }

    /** Whether a prediction came before what it is about, by the clock of recording. */
    public enum Came {
        /** It was recorded before it was observed. */
        FIRST,
        /** It was recorded when it had been observed already, however it is dated. */
        AFTERWARDS,
        /** Nothing was observed yet. */
        NOT_OBSERVED,
        /** Something was observed that nobody had predicted. */
        NOT_PREDICTED
    }

    /**
     * What was predicted or observed under one code.
     *
     * @param expected absent where nothing was predicted
     * @param found what was observed first; absent while nothing was
     * @param observedOn the day of it; absent while nothing was
     * @param fit how it fits; absent when nobody said
     */
    public record Predicted(
            String code,
            Came came,
            @Nullable String expected,
            @Nullable String found,
            @Nullable LocalDate observedOn,
            @Nullable Fit fit) {}

    /**
     * A cycle.
     *
     * @param endedOn absent while it goes on
     * @param gain absent when nobody said
     * @param size absent when nobody said
     * @param predictedAfterwards whether any prediction came afterwards
     * @param decision what was decided last; absent while nothing was
     * @param decidedOn absent while nothing was
     */
    public record CycleOf(
            String cycleId,
            String organizationId,
            String ideaId,
            Map<String, String> title,
            CycleState.Status status,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable Gain gain,
            @Nullable CycleSize size,
            Equity equity,
            boolean predictedAfterwards,
            List<Predicted> predictions,
            @Nullable CycleDecision decision,
            @Nullable LocalDate decidedOn) {}
}
