package org.throughline.events.implementation.support;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What happened to one support of staff. It is of groups and teams and counts heads; what a person learned stands in that
 * person's learning record, and what is done with one teacher is coaching.
 */
@Subject("staff-support")
public sealed interface SupportEvent extends SubjectEvent {

    String supportId();

    @Override
    default String subjectId() {
        return supportId();
    }

    /**
     * It was scheduled, on the day it was; its own days stand in its terms and may lie ahead.
     *
     * @param organizationId whose staff it supports
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record SupportScheduled(
            String supportId, String organizationId, SupportTerms terms, List<String> concerns, LocalDate effectiveOn)
            implements SupportEvent, WithConcerns {}

    /**
     * They came together on that day.
     *
     * @param sessionId unique for the support
     * @param minutes how long it took; absent when nobody wrote it down
     * @param mode absent when nobody wrote it down
     * @param attended how many came, group by group; empty when nobody counted
     */
    record SupportHeld(
            String supportId,
            String sessionId,
            @Nullable Integer minutes,
            @Nullable SessionMode mode,
            List<HeadCount> attended,
            LocalDate effectiveOn)
            implements SupportEvent {}

    /** It ended before its time or never took place; the day is the first one without it. */
    @Ends
    record SupportCancelled(String supportId, String reason, LocalDate effectiveOn) implements SupportEvent {}

    /**
     * Somebody said how good it was.
     *
     * @param ratingId unique for the support
     * @param percent of what could be reached, by whatever form was used; absent when no figure was given
     * @param answers how many people were asked and answered; absent when nobody wrote it down
     * @param found what makes learning a good one and was there
     * @param lacking what makes learning a good one and was not there; what is in neither was not judged
     */
    record SupportRated(
            String supportId,
            String ratingId,
            QualitySource source,
            @Nullable Integer percent,
            @Nullable Integer answers,
            List<QualityFeature> found,
            List<QualityFeature> lacking,
            LocalDate effectiveOn)
            implements SupportEvent {}
}
