package org.throughline.events.implementation.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What is known of one administration of one instrument. The effective day is the day of administration, also for a
 * correction or a retraction: they change what we know of that day, and their recorded time says when we learned it.
 */
@Subject("fidelity-check")
public sealed interface FidelityEvent extends SubjectEvent {

    String checkId();

    @Override
    default String subjectId() {
        return checkId();
    }

    /**
     * A check was made.
     *
     * @param organizationId the organization checked
     * @param practice the practice checked, for instance {@code PBIS}
     * @param instrument code of the instrument, for instance {@code tfi}
     * @param instrumentVersion for instance {@code 2.1}; scores of different versions are not comparable
     * @param sections the sections (tiers) assessed in this administration; another one is not zero, it is not assessed
     * @param answers item code to points, for every item of every assessed section
     * @param scores computed by the service from the answers
     * @param details what was said beside the points
     * @param participants member ids of those who took part; absent when nobody wrote it down, empty when no member did
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(5)
    record FidelityCheckRecorded(
            String checkId,
            String organizationId,
            String practice,
            String instrument,
            String instrumentVersion,
            RaterKind raterKind,
            List<String> sections,
            Map<String, Integer> answers,
            List<Score> scores,
            CheckDetails details,
            @Nullable String comment,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements FidelityEvent, NamesPeople, WithConcerns {
        /** One in which nothing was said beside the points, without concerns. */
        public FidelityCheckRecorded(
                String checkId,
                String organizationId,
                String practice,
                String instrument,
                String instrumentVersion,
                RaterKind raterKind,
                List<String> sections,
                Map<String, Integer> answers,
                List<Score> scores,
                @Nullable String comment,
                @Nullable List<String> participants,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    checkId,
                    organizationId,
                    practice,
                    instrument,
                    instrumentVersion,
                    raterKind,
                    sections,
                    answers,
                    scores,
                    CheckDetails.NONE,
                    comment,
                    participants,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }

        /** A check of which nobody wrote down who took part. */
        public FidelityCheckRecorded(
                String checkId,
                String organizationId,
                String practice,
                String instrument,
                String instrumentVersion,
                RaterKind raterKind,
                List<String> sections,
                Map<String, Integer> answers,
                List<Score> scores,
                @Nullable String comment,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    checkId,
                    organizationId,
                    practice,
                    instrument,
                    instrumentVersion,
                    raterKind,
                    sections,
                    answers,
                    scores,
                    comment,
                    null,
                    evidence,
                    effectiveOn);
        }
    }

    /**
     * What was recorded was wrong or incomplete; the check stands with this, the original stays readable.
     *
     * @param details what was said beside the points, as it stands by this correction
     * @param participants as they are known by this correction; absent when still nobody wrote them down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(5)
    record FidelityCheckCorrected(
            String checkId,
            List<String> sections,
            Map<String, Integer> answers,
            List<Score> scores,
            CheckDetails details,
            @Nullable List<String> participants,
            String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements FidelityEvent, NamesPeople, WithConcerns {
        /** One in which nothing was said beside the points, without concerns. */
        public FidelityCheckCorrected(
                String checkId,
                List<String> sections,
                Map<String, Integer> answers,
                List<Score> scores,
                @Nullable List<String> participants,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    checkId,
                    sections,
                    answers,
                    scores,
                    CheckDetails.NONE,
                    participants,
                    reason,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }

        /** A correction of a check of which nobody wrote down who took part. */
        public FidelityCheckCorrected(
                String checkId,
                List<String> sections,
                Map<String, Integer> answers,
                List<Score> scores,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(checkId, sections, answers, scores, null, reason, evidence, effectiveOn);
        }
    }

    /** The check should not count at all (another school's, a rehearsal). */
    record FidelityCheckRetracted(String checkId, String reason, LocalDate effectiveOn) implements FidelityEvent {}
}
