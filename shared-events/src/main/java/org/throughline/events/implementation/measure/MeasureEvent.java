package org.throughline.events.implementation.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
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
}
