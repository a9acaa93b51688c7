package org.throughline.query.subject.implementation.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * One measure of one organization with everything that was measured.
 *
 * @param vocabulary version of the vocabulary the code is of
 * @param instrument how it is measured
 * @param practices whose effect it is to show; empty when of all the organization does
 * @param retiredOn first day on which it was not measured any more; absent while it is
 * @param successor the measure that goes on from there, on a scale of its own
 * @param readings by their last day, retracted ones included
 * @param chartDecisions what was decided about how its chart is to be read, in the order in which it was; also what holds no more
 * @param concerns policies in force as a warning when it was recorded that it did not meet, by code
 */
public record MeasureState(
        String measureId,
        String organizationId,
        String code,
        String vocabulary,
        MeasureCategory category,
        MeasuredPeople people,
        Map<String, String> name,
        String instrument,
        MeasureScale scale,
        List<String> practices,
        LocalDate definedOn,
        @Nullable LocalDate retiredOn,
        @Nullable String retiredWhy,
        @Nullable String successor,
        List<Reading> readings,
        List<ChartDecision> chartDecisions,
        List<String> concerns) {

    /** What a reading is worth. */
    public enum Status {
        RECORDED,
        CORRECTED,
        RETRACTED
    }

    /**
     * What was measured on some days.
     *
     * @param from first day it covers
     * @param on last day it covers
     * @param figures groups without a value are withheld, which is not zero
     * @param superseded what it said before each correction, the oldest first
     * @param retractedWhy why it does not count; absent when it does
     */
    public record Reading(
            String code,
            LocalDate from,
            LocalDate on,
            MeasureFigures figures,
            Status status,
            List<Evidence> evidence,
            List<Superseded> superseded,
            @Nullable String retractedWhy) {

        /** Whether it counts. */
        public boolean counts() {
            return status != Status.RETRACTED;
        }

        Reading corrected(MeasureFigures right, String reason, List<Evidence> more) {
            return new Reading(
                    code,
                    from,
                    on,
                    right,
                    Status.CORRECTED,
                    Stream.concat(evidence.stream(), more.stream()).toList(),
                    Stream.concat(superseded.stream(), Stream.of(new Superseded(figures, reason)))
                            .toList(),
                    null);
        }

        Reading retracted(String why) {
            return new Reading(code, from, on, figures, Status.RETRACTED, evidence, superseded, why);
        }
    }

    /**
     * What a reading said before it was corrected.
     *
     * @param reason why it was corrected
     */
    public record Superseded(MeasureFigures figures, String reason) {}

    /** What can be decided about a chart. */
    public enum ChartMatter {
        /** Centre and limits rest on the readings up to one of them. */
        BASELINE,
        /** From one reading on another part begins. */
        SPLIT,
        /** A reading counts for neither centre nor limits nor runs. */
        EXCLUSION
    }

    /**
     * Something that was decided about how the chart is to be read.
     *
     * @param reading code of the last reading of the baseline, of the first of the part, of the excluded one
     * @param approver who stands for it; absent where nobody is named
     * @param since the day it was decided
     * @param until the day from which it held no more; absent while it holds
     * @param endedWhy why it holds no more; absent while it does
     * @param concerns policies in force as a warning that it, or what ended it, did not meet, by code
     */
    public record ChartDecision(
            ChartMatter matter,
            String reading,
            String reason,
            @Nullable String approver,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedWhy,
            List<String> concerns) {

        /** Whether it holds. */
        public boolean holds() {
            return until == null;
        }

        private ChartDecision ended(LocalDate day, String why, List<String> more) {
            return new ChartDecision(
                    matter,
                    reading,
                    reason,
                    approver,
                    since,
                    day,
                    why,
                    Stream.concat(concerns.stream(), more.stream()).distinct().toList());
        }
    }

    /** What is decided and holds, about one matter. */
    public List<ChartDecision> holding(ChartMatter matter) {
        return chartDecisions.stream()
                .filter(decision -> decision.matter() == matter && decision.holds())
                .toList();
    }

    /** Those that count, by their last day. */
    public List<Reading> counting() {
        return readings.stream().filter(Reading::counts).toList();
    }

    /** Whether it is to show the effect of this organization's work at this practice. */
    public boolean isToShow(StageState track) {
        return organizationId.equals(track.organizationId())
                && (practices.isEmpty() || practices.contains(track.practice()));
    }

    MeasureState with(List<Reading> others) {
        return with(retiredOn, retiredWhy, successor, others, chartDecisions);
    }

    MeasureState retired(LocalDate day, String why, @Nullable String next) {
        return with(day, why, next, readings, chartDecisions);
    }

    /** The same with one more decision about its chart. */
    MeasureState decided(ChartDecision decision) {
        return with(
                retiredOn,
                retiredWhy,
                successor,
                readings,
                Stream.concat(chartDecisions.stream(), Stream.of(decision)).toList());
    }

    /**
     * The same without what held about a matter of its chart.
     *
     * @param reading code of the reading it is about; absent for whichever
     * @param more policies in force as a warning that this did not meet, by code
     */
    MeasureState ended(ChartMatter matter, @Nullable String reading, LocalDate day, String why, List<String> more) {
        return with(
                retiredOn,
                retiredWhy,
                successor,
                readings,
                chartDecisions.stream()
                        .map(decision -> decision.holds()
                                        && decision.matter() == matter
                                        && (reading == null || reading.equals(decision.reading()))
                                ? decision.ended(day, why, more)
                                : decision)
                        .toList());
    }

    private MeasureState with(
            @Nullable LocalDate day,
            @Nullable String why,
            @Nullable String next,
            List<Reading> others,
            List<ChartDecision> decided) {
        return new MeasureState(
                measureId,
                organizationId,
                code,
                vocabulary,
                category,
                people,
                name,
                instrument,
                scale,
                practices,
                definedOn,
                day,
                why,
                next,
                List.copyOf(others),
                List.copyOf(decided),
                concerns);
    }
}
