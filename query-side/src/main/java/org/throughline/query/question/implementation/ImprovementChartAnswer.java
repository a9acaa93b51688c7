package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.MeasuresAnswer.Direction;
import org.throughline.query.question.implementation.MeasuresAnswer.Series;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.variation.ChartKind;

/**
 * Whether one measure varies more than by chance, with what was decided about how that is judged and what happened meanwhile.
 *
 * @param of the measure
 * @param chart by which chart it is judged
 * @param fewest points off the centre line below which the district gives no verdict
 * @param charts every chart, and whether the readings allow it
 * @param parts what is judged by the same centre, in the order of time; one where the series is not split
 * @param points the readings that count, by their last day
 * @param decisions what was decided about the chart and holds on the day
 * @param marks what happened in the organization meanwhile, by day
 */
public record ImprovementChartAnswer(
        Series of,
        ChartKind chart,
        int fewest,
        List<Choice> charts,
        List<Part> parts,
        List<Point> points,
        List<Decision> decisions,
        List<Mark> marks) {

    /**
     * A chart.
     *
     * @param suggested whether it is the one that the readings ask for, where limits are wanted
     * @param missing why the readings do not allow it; absent where they do
     */
    public record Choice(
            ChartKind chart, boolean suggested, @Nullable Missing missing) {}

    /** Why readings do not allow a chart. */
    public enum Missing {
        /** The measure is no share of a hundred. */
        NO_SHARE,
        /** The measure is no rate for so many. */
        NO_RATE,
        /** The measure is no number of cases. */
        NO_COUNT,
        /** The measure is no number of cases between two events. */
        NOT_CASES_BETWEEN,
        /** The measure is no number of days between two events. */
        NOT_DAYS_BETWEEN,
        /** Not every reading says from how many cases it was counted. */
        NOT_COUNTED,
        /** A value is not above zero, or no whole number. */
        VALUE_NOT_POSSIBLE
    }

    /** What is said of a part. */
    public enum Verdict {
        /** It varies more than by chance. */
        SIGNAL,
        /** Nothing says that it varies more than by chance. */
        NO_SIGNAL,
        /** Fewer points count than the district asks for; the figures are told and nothing is concluded from them. */
        TOO_FEW_POINTS
    }

    /** What can say that a series varies more than by chance. */
    public enum Signal {
        /** A point lies beyond its limits. */
        BEYOND_LIMITS,
        /** A run is longer than by chance. */
        LONG_RUN,
        /** The centre is crossed less often than by chance. */
        FEW_CROSSINGS
    }

    /** Where the latest readings lie, seen from what is better. */
    public enum Towards {
        BETTER,
        WORSE
    }

    /**
     * Readings that are judged by the same centre.
     *
     * @param part its number, from 1
     * @param firstReading code of its first reading
     * @param from last day of its first reading
     * @param to last day of its last reading
     * @param baseline how many readings centre and limits rest on
     * @param frozen whether that is fewer than there are because the baseline is frozen
     * @param centre median or mean, in the unit of the measure; absent where no reading counts for it
     * @param useful readings off the centre line
     * @param longestRun readings on one side one after another, at most
     * @param longestUsual as long as that is by chance, at most
     * @param crossings how often the centre is crossed
     * @param fewestUsual as often as it is by chance, at least
     * @param beyond readings beyond their limits, the excluded among them
     * @param signals what says that it varies more than by chance, as computed, whatever the verdict
     * @param towards where the last run lies that is too long, else the last one; absent without a run
     * @param since last day of the first reading of that run
     */
    public record Part(
            int part,
            String firstReading,
            String lastReading,
            LocalDate from,
            LocalDate to,
            int baseline,
            boolean frozen,
            @Nullable BigDecimal centre,
            int useful,
            int longestRun,
            int longestUsual,
            int crossings,
            int fewestUsual,
            int beyond,
            Verdict verdict,
            List<Signal> signals,
            @Nullable Towards towards,
            @Nullable LocalDate since) {}

    /**
     * One reading.
     *
     * @param covers first day it covers
     * @param on last day it covers
     * @param value as it is drawn, in the unit of the measure: what was counted, exactly, where the chart is of counts
     * @param people how many it rests on
     * @param cases what it was counted from; absent where nobody said
     * @param outOf of how many these are; absent without them
     * @param lower limit, in the unit of the measure; absent where there is none
     * @param upper limit; absent where there is none
     * @param beyond whether it lies beyond one of them
     * @param excluded whether it counts for neither centre nor limits nor runs
     * @param inBaseline whether centre and limits rest on it
     * @param part number of its part
     */
    public record Point(
            String reading,
            LocalDate covers,
            LocalDate on,
            BigDecimal value,
            int people,
            @Nullable Long cases,
            @Nullable Long outOf,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            boolean beyond,
            boolean excluded,
            boolean inBaseline,
            int part) {}

    /**
     * Something that was decided about the chart and holds.
     *
     * @param reading code of the last reading of the baseline, of the first of the part, of the excluded one
     * @param readingOn last day of that reading
     * @param approver who stands for it, a member id or the code of a role; absent where nobody is named
     * @param decidedOn the day of the decision
     * @param applied whether the chart goes by it: a baseline does not hold where the series is split, and nothing does for a reading
     *     that was retracted, or is of no part that is there
     */
    public record Decision(
            ChartMatter matter,
            String reading,
            LocalDate readingOn,
            String reason,
            @Nullable String approver,
            LocalDate decidedOn,
            boolean applied) {}

    /** What a mark is of. */
    public enum Occasion {
        STAGE_MOVE,
        PLAN_REVISED,
        CYCLE_STARTED,
        CYCLE_DECIDED
    }

    /**
     * Something that happened on a day.
     *
     * @param practice of a move; absent otherwise
     * @param direction of a move; absent otherwise
     * @param stage that was entered; absent where the practice was given up, and otherwise
     * @param planId of a revision; absent otherwise
     * @param version that took effect; absent otherwise
     * @param cycleId of an improvement cycle; absent otherwise
     * @param decided what was decided of it; absent otherwise
     */
    public record Mark(
            Occasion occasion,
            LocalDate on,
            @Nullable String practice,
            @Nullable Direction direction,
            @Nullable Stage stage,
            @Nullable String planId,
            @Nullable Integer version,
            @Nullable String cycleId,
            @Nullable CycleDecision decided) {

        static Mark move(LocalDate on, String practice, @Nullable Direction direction, @Nullable Stage stage) {
            return new Mark(Occasion.STAGE_MOVE, on, practice, direction, stage, null, null, null, null);
        }

        static Mark revised(LocalDate on, String planId, int version) {
            return new Mark(Occasion.PLAN_REVISED, on, null, null, null, planId, version, null, null);
        }

        /** The beginning of a cycle, where nothing is decided. */
        static Mark cycle(LocalDate on, String cycleId, @Nullable CycleDecision decided) {
            return new Mark(
                    decided == null ? Occasion.CYCLE_STARTED : Occasion.CYCLE_DECIDED,
                    on,
                    null,
                    null,
                    null,
                    null,
                    null,
                    cycleId,
                    decided);
        }
    }
}
