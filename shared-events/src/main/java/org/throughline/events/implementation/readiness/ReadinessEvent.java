package org.throughline.events.implementation.readiness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What is known of one assessment of readiness. The effective day is the day of the assessment, also for a correction
 * or a retraction: they change what we know of that day, and their recorded time says when we learned it.
 */
@Subject("readiness-assessment")
public sealed interface ReadinessEvent extends SubjectEvent {

    String assessmentId();

    @Override
    default String subjectId() {
        return assessmentId();
    }

    /**
     * A unit was assessed.
     *
     * @param organizationId the unit assessed
     * @param practice the practice it is to be ready for; absent for the integrated system as a whole
     * @param participants who assessed; what people said is kept elsewhere
     */
    record ReadinessAssessed(
            String assessmentId,
            String organizationId,
            @Nullable String practice,
            List<Dimension> dimensions,
            List<Participant> participants,
            Finding finding,
            List<Gap> gaps,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements ReadinessEvent {}

    /** It was recorded wrongly; it stands with this, the original stays readable. */
    record ReadinessCorrected(
            String assessmentId,
            List<Dimension> dimensions,
            List<Participant> participants,
            Finding finding,
            List<Gap> gaps,
            String reason,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements ReadinessEvent {}

    /** It should not count at all (another unit's, a rehearsal). */
    record ReadinessRetracted(String assessmentId, String reason, LocalDate effectiveOn) implements ReadinessEvent {}
}
