package org.throughline.command.implementation.measure;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.ChartDecided;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;

/**
 * A measure is defined once, a code names one reading, and a reading is retracted once and for all. What is
 * decided about its chart is judged by {@link ChartRules}.
 *
 * <p>Which days readings may cover is judged by {@link ReadingsFitTheMeasure}: a reading that was retracted stands in
 * nobody's way, also where it is replayed before its retraction.
 */
enum MeasureRules implements SubjectRules<MeasureFacts, MeasureEvent> {
    RULES;

    @Override
    public Class<MeasureEvent> family() {
        return MeasureEvent.class;
    }

    @Override
    public MeasureFacts initial() {
        return MeasureFacts.UNKNOWN;
    }

    @Override
    public void check(MeasureFacts measure, MeasureEvent next) {
        switch (next) {
            case MeasureDefined e -> requireNew(measure, e.measureId());
            case MeasureRecorded e -> {
                requireDefined(measure, e);
                refuseTaken(measure, e.reading());
            }
            case MeasureCorrected e ->
                CorrectionsTellOfNobody.check(
                        requireStanding(measure, e.reading()).versions(), e.figures());
            case MeasureRetracted e -> requireStanding(measure, e.reading());
            case MeasureRetired e -> {
                requireDefined(measure, e);
                ReadingsFitTheMeasure.refuseRetired(measure, e.measureId());
            }
            case ChartDecided e -> {
                requireDefined(measure, e);
                ChartRules.check(measure, e);
            }
        }
    }

    /** What was set by it goes on when it is measured no more, so it has only to have been there. */
    @Override
    public Predicate<MeasureFacts> isThere() {
        return MeasureFacts::exists;
    }

    @Override
    public MeasureFacts evolve(MeasureFacts measure, MeasureEvent event) {
        return switch (event) {
            case MeasureDefined e ->
                new MeasureFacts(
                        e.organizationId(), e.code(), e.scale(), e.effectiveOn(), null, Map.of(), ChartFacts.NOTHING);
            case MeasureRecorded e ->
                measure.with(e.reading(), ReadingFacts.of(e.from(), e.effectiveOn(), e.figures()));
            case MeasureCorrected e ->
                measure.with(e.reading(), known(measure, e.reading()).corrected(e.figures()));
            case MeasureRetracted e ->
                measure.with(e.reading(), known(measure, e.reading()).asRetracted());
            case MeasureRetired e -> measure.retired(e.effectiveOn());
            case ChartDecided e -> measure.with(ChartRules.evolve(measure.chart(), e));
        };
    }

    private static void requireNew(MeasureFacts measure, String id) {
        if (measure.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Measure %s is defined since %s".formatted(id, measure.definedOn()));
        }
    }

    private static void requireDefined(MeasureFacts measure, MeasureEvent next) {
        if (!measure.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Measure %s was not defined on %s".formatted(next.measureId(), next.effectiveOn()));
        }
    }

    static void refuseTaken(MeasureFacts measure, String code) {
        if (measure.readings().containsKey(code)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is a reading '%s' already".formatted(code))
                    .with("code", code);
        }
    }

    /** A reading that counts. */
    static ReadingFacts requireStanding(MeasureFacts measure, String code) {
        ReadingFacts reading = measure.readings().get(code);
        if (reading == null) {
            throw Refusal.of(RefusalCode.CODE_UNKNOWN, "There is no reading '%s'".formatted(code))
                    .with("code", code);
        }
        if (reading.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Reading '%s' is retracted".formatted(code));
        }
        return reading;
    }

    private static ReadingFacts known(MeasureFacts measure, String code) {
        return Objects.requireNonNull(measure.readings().get(code));
    }
}
