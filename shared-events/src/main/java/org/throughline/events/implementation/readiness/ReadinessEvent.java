package org.throughline.events.implementation.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

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
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(3)
    record ReadinessAssessed(
            String assessmentId,
            String organizationId,
            @Nullable String practice,
            List<Dimension> dimensions,
            List<Participant> participants,
            Finding finding,
            List<Gap> gaps,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ReadinessEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public ReadinessAssessed(
                String assessmentId,
                String organizationId,
                @Nullable String practice,
                List<Dimension> dimensions,
                List<Participant> participants,
                Finding finding,
                List<Gap> gaps,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    assessmentId,
                    organizationId,
                    practice,
                    dimensions,
                    participants,
                    finding,
                    gaps,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return participants.stream().map(one -> new Named(one.memberId(), one.role()));
        }
    }

    /**
     * It was recorded wrongly; it stands with this, the original stays readable.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(3)
    record ReadinessCorrected(
            String assessmentId,
            List<Dimension> dimensions,
            List<Participant> participants,
            Finding finding,
            List<Gap> gaps,
            String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ReadinessEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public ReadinessCorrected(
                String assessmentId,
                List<Dimension> dimensions,
                List<Participant> participants,
                Finding finding,
                List<Gap> gaps,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(assessmentId, dimensions, participants, finding, gaps, reason, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return participants.stream().map(one -> new Named(one.memberId(), one.role()));
        }
    }

    /** It should not count at all (another unit's, a rehearsal). */
    record ReadinessRetracted(String assessmentId, String reason, LocalDate effectiveOn) implements ReadinessEvent {}
}
