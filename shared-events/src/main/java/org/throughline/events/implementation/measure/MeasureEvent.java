package org.throughline.events.implementation.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** What is known of one measure of one organization: always of many people together, and never of few. */
@Subject("measure")
public sealed interface MeasureEvent extends SubjectEvent {

    String measureId();

    /** Of what is measured, out of a vocabulary; the same for all events of a measure. */
    String code();

    @Override
    default String subjectId() {
        return measureId();
    }

    /**
     * It is measured from now on.
     *
     * @param vocabulary version of the vocabulary the code is of
     * @param category what the vocabulary says it tells about
     * @param people whom it is about
     * @param name what the district calls it, in words by language
     * @param instrument how it is measured, in words: which survey, which records
     * @param practices codes of the practices it is to show the effect of; empty when of all the organization does
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record MeasureDefined(
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
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeasureEvent, WithConcerns {

        /** One that meets every policy in force. */
        public MeasureDefined(
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
                LocalDate effectiveOn) {
            this(
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
                    List.of(),
                    effectiveOn);
        }
    }

    /**
     * It was measured. The effective day is the last of the days it covers.
     *
     * @param reading code of this reading, unique within the measure
     * @param from the first of the days it covers
     */
    @Revision(2)
    record MeasureRecorded(
            String measureId,
            String code,
            String reading,
            LocalDate from,
            MeasureFigures figures,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements MeasureEvent {}

    /** Other figures of the same days and people are right; the effective day is that of the reading. */
    @Revision(2)
    record MeasureCorrected(
            String measureId,
            String code,
            String reading,
            MeasureFigures figures,
            String reason,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements MeasureEvent {}

    /** A reading should not count at all; the effective day is that of the reading. */
    record MeasureRetracted(String measureId, String code, String reading, String reason, LocalDate effectiveOn)
            implements MeasureEvent {}

    /**
     * It is not measured any more; the effective day is the first without it.
     *
     * @param successor id of the measure that goes on from here; absent when there is none. Their values are not
     *     comparable
     */
    @Ends
    record MeasureRetired(
            String measureId,
            String code,
            String reason,
            @Nullable String successor,
            LocalDate effectiveOn) implements MeasureEvent {}

    /**
     * Something was decided about how its chart is to be read, on the effective day and with a reason. Readings stay what they are.
     */
    sealed interface ChartDecided extends MeasureEvent, NamesPeople, WithConcerns {

        String reason();

        @Nullable
        String approver();

        @Override
        default Stream<Named> named() {
            return Named.memberOrRole(approver());
        }
    }

    /**
     * Centre and limits of its chart rest on the readings up to one of them from now on, whatever is read later. It takes the place of a
     * former baseline.
     *
     * @param reading code of the last reading of the baseline
     * @param approver who stands for it, by member id or the code of a role; absent where nobody is named
     */
    record BaselineFrozen(
            String measureId,
            String code,
            String reading,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}

    /** Centre and limits of its chart rest on all readings again. */
    record BaselineReleased(
            String measureId,
            String code,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}

    /**
     * From one reading on it is judged as another series, with a centre and limits of its own.
     *
     * @param reading code of the first reading of the new part
     */
    record SeriesSplit(
            String measureId,
            String code,
            String reading,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}

    /**
     * It is not split there any more.
     *
     * @param reading code of the reading that had begun a new part
     */
    record SeriesJoined(
            String measureId,
            String code,
            String reading,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}

    /** A reading goes into neither centre nor limits nor runs any more; it stays in the series and is drawn. */
    record ReadingExcluded(
            String measureId,
            String code,
            String reading,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}

    /** An excluded reading goes into centre, limits and runs again. */
    record ReadingIncluded(
            String measureId,
            String code,
            String reading,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChartDecided {}
}
