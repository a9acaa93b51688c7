package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;

/**
 * How long it took from implementing a practice to outcomes.
 *
 * @param tracks how far each organization came with each practice
 * @param outcomes each outcome measure of the organization beside each practice it is to show the effect of; a track
 *     without one is not measured, which says nothing of its outcomes
 */
public record OutcomesAnswer(List<Track> tracks, List<Outcome> outcomes) {

    /**
     * One organization with one practice.
     *
     * @param implementing the first day the practice was in use: the first entry into initial implementation or beyond
     * @param full the first day of full implementation
     * @param fidelity the first check that met its criterion
     * @param checkId that check
     * @param measures how many outcome measures are to show its effect
     */
    public record Track(
            String organizationId,
            String practice,
            Milestone implementing,
            Milestone full,
            Milestone fidelity,
            @Nullable String checkId,
            int measures) {}

    /**
     * A first day.
     *
     * @param on absent unless it was reached
     */
    public record Milestone(Arrival state, @Nullable LocalDate on) {

        /** What is known of it. */
        public enum Arrival {
            REACHED,
            NOT_YET,
            /** The practice was given up, or the organization ended, before. */
            ENDED,
            /** Nobody checked, or by no criterion. */
            UNKNOWN
        }

        static final Milestone NOT_YET = new Milestone(Arrival.NOT_YET, null);
        static final Milestone ENDED = new Milestone(Arrival.ENDED, null);
        static final Milestone UNKNOWN = new Milestone(Arrival.UNKNOWN, null);

        static Milestone on(LocalDate day) {
            return new Milestone(Arrival.REACHED, day);
        }
    }

    /**
     * One outcome measure beside one practice.
     *
     * @param meaningfulShift the difference that the district takes for a shift, in the unit
     * @param baseline the last value before the practice was in use
     * @param shift the first value since that is better than the baseline by the meaningful shift
     * @param decline the first value since that is worse by as much
     * @param latest the last value since
     * @param fromFull from the first day of full implementation to the shift
     * @param fromFidelity from the first check that met its criterion to the shift
     */
    public record Outcome(
            String organizationId,
            String practice,
            String measureId,
            String code,
            Map<String, String> name,
            String unit,
            BetterWhen better,
            BigDecimal meaningfulShift,
            Baseline baseline,
            Shift shift,
            Shift decline,
            @Nullable Value latest,
            Length fromFull,
            Length fromFidelity) {}

    /**
     * What a reading said.
     *
     * @param on the last day it covers
     * @param gain how much better than the baseline, negative when worse; absent without one
     * @param people how many it rests on
     */
    public record Value(
            String reading,
            LocalDate on,
            BigDecimal value,
            @Nullable BigDecimal gain,
            int people) {}

    /** The value to compare with, or why there is none. */
    public record Baseline(Known known, @Nullable Value value) {

        /** Whether there is one. */
        public enum Known {
            KNOWN,
            /** The practice is not in use yet, so that the last value before is not known yet either. */
            NOT_IN_USE_YET,
            /** Nothing was measured before the practice was in use, and will not be any more. */
            NOT_MEASURED_BEFORE
        }
    }

    /** The first value that shows a shift, or why there is none. */
    public record Shift(Showing state, @Nullable Value value) {

        /** What is known of it. */
        public enum Showing {
            SHIFTED,
            /** Measured since, and not shifted by then. */
            NOT_YET,
            /** Not measured since the practice was in use. */
            NOT_MEASURED_SINCE,
            /** The organization or the measure ended before it shifted. */
            ENDED,
            /** There is no baseline. */
            UNKNOWN
        }
    }

    /**
     * Time up to a shift.
     *
     * @param days in full; of what is open or ended, so far; of {@code BEFORE}, how many days the shift came earlier
     * @param schoolYears how many school years later: 0 within the same one
     */
    public record Length(
            Span state, @Nullable Long days, @Nullable Integer schoolYears) {

        /** What is known of it. */
        public enum Span {
            CLOSED,
            OPEN,
            /** It ended without a shift. */
            ENDED,
            /** The shift came before. */
            BEFORE,
            /** The day it begins with was not reached. */
            NOT_BEGUN,
            /** Where it begins or whether there was a shift is not known. */
            UNKNOWN
        }
    }
}
