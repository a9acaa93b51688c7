package org.throughline.query.subject.implementation.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineReleased;
import org.throughline.events.implementation.measure.MeasureEvent.ChartDecided;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartDecision;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.subject.implementation.measure.MeasureState.Status;

/** Tells what was measured. */
@Component
public final class MeasureFold implements SubjectKind<MeasureState, MeasureEvent> {

    @Override
    public Class<MeasureEvent> family() {
        return MeasureEvent.class;
    }

    @Override
    public Class<MeasureState> stateType() {
        return MeasureState.class;
    }

    @Override
    public MeasureState fold(@Nullable MeasureState before, MeasureEvent event) {
        return switch (event) {
            case MeasureDefined e -> defined(e);
            case MeasureRecorded e -> recorded(Objects.requireNonNull(before), e);
            case MeasureCorrected e ->
                changed(before, e.reading(), reading -> reading.corrected(e.figures(), e.reason(), e.evidence()));
            case MeasureRetracted e -> changed(before, e.reading(), reading -> reading.retracted(e.reason()));
            case MeasureRetired e -> Objects.requireNonNull(before).retired(e.effectiveOn(), e.reason(), e.successor());
            case ChartDecided e -> decided(Objects.requireNonNull(before), e);
        };
    }

    private static MeasureState decided(MeasureState measure, ChartDecided event) {
        LocalDate day = event.effectiveOn();
        return switch (event) {
            // a new baseline takes the place of the former one
            case BaselineFrozen e ->
                measure.ended(ChartMatter.BASELINE, null, day, e.reason(), List.of())
                        .decided(decision(ChartMatter.BASELINE, e.reading(), e));
            case BaselineReleased e -> measure.ended(ChartMatter.BASELINE, null, day, e.reason(), e.concerns());
            case SeriesSplit e -> measure.decided(decision(ChartMatter.SPLIT, e.reading(), e));
            case SeriesJoined e -> measure.ended(ChartMatter.SPLIT, e.reading(), day, e.reason(), e.concerns());
            case ReadingExcluded e -> measure.decided(decision(ChartMatter.EXCLUSION, e.reading(), e));
            case ReadingIncluded e -> measure.ended(ChartMatter.EXCLUSION, e.reading(), day, e.reason(), e.concerns());
        };
    }

    private static ChartDecision decision(ChartMatter matter, String reading, ChartDecided e) {
        return new ChartDecision(matter, reading, e.reason(), e.approver(), e.effectiveOn(), null, null, e.concerns());
    }

    private static MeasureState defined(MeasureDefined e) {
        return new MeasureState(
                e.measureId(),
                e.organizationId(),
                e.code(),
                e.vocabulary(),
                e.category(),
                e.people(),
                e.name(),
                e.instrument(),
                e.scale(),
                e.practices(),
                e.effectiveOn(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                e.concerns());
    }

    private static MeasureState recorded(MeasureState measure, MeasureRecorded e) {
        List<Reading> readings = new ArrayList<>(measure.readings());
        readings.add(new Reading(
                e.reading(), e.from(), e.effectiveOn(), e.figures(), Status.RECORDED, e.evidence(), List.of(), null));
        return measure.with(readings);
    }

    private static MeasureState changed(@Nullable MeasureState before, String code, UnaryOperator<Reading> change) {
        MeasureState measure = Objects.requireNonNull(before);
        return measure.with(measure.readings().stream()
                .map(reading -> reading.code().equals(code) ? change.apply(reading) : reading)
                .toList());
    }
}
