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
        return with(retiredOn, retiredWhy, successor, others);
    }

    MeasureState retired(LocalDate day, String why, @Nullable String next) {
        return with(day, why, next, readings);
    }

    private MeasureState with(
            @Nullable LocalDate day, @Nullable String why, @Nullable String next, List<Reading> others) {
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
                concerns);
    }
}
