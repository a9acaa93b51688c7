package org.throughline.events.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What happened on one track: an organization's way with one practice. The track's id is {@code
 * organizationId~practice}; neither part can hold the tilde. It consists of attempts: the first begins with the first
 * entry, another with the first entry after a discontinuation.
 */
@Subject("stage")
public sealed interface StageEvent extends SubjectEvent {

    String organizationId();

    String practice();

    @Override
    default String subjectId() {
        return trackId(organizationId(), practice());
    }

    /** The id of the track of this organization and practice. */
    static String trackId(String organizationId, String practice) {
        return organizationId + "~" + practice;
    }

    /**
     * The organization moved one stage forward, or began with the first.
     *
     * @param readinessAssessmentId the assessment of its readiness the move rests on
     * @param fidelityCheckId the fidelity check the move rests on
     * @param concerns policies in force as a warning on the day of the move that it did not meet, by code
     */
    @Revision(2)
    record StageEntered(
            String organizationId,
            String practice,
            Stage stage,
            @Nullable String readinessAssessmentId,
            @Nullable String fidelityCheckId,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements StageEvent, WithConcerns {

        /** A move that names neither assessment nor check and meets every policy in force. */
        public StageEntered(
                String organizationId, String practice, Stage stage, List<Evidence> evidence, LocalDate effectiveOn) {
            this(organizationId, practice, stage, null, null, evidence, List.of(), effectiveOn);
        }

        /** The same move, recorded although it did not meet these policies. */
        public StageEntered withConcerns(List<String> codes) {
            return new StageEntered(
                    organizationId,
                    practice,
                    stage,
                    readinessAssessmentId,
                    fidelityCheckId,
                    evidence,
                    codes,
                    effectiveOn);
        }
    }

    /**
     * It went back, by any number of stages.
     *
     * @param stage where it stands from now on
     * @param readinessAssessmentId the assessment of its readiness the move rests on
     * @param fidelityCheckId the fidelity check the move rests on
     */
    @Revision(2)
    record StageRegressed(
            String organizationId,
            String practice,
            Stage stage,
            String reason,
            @Nullable String readinessAssessmentId,
            @Nullable String fidelityCheckId,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements StageEvent {

        /** A move that names neither assessment nor check. */
        public StageRegressed(
                String organizationId,
                String practice,
                Stage stage,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(organizationId, practice, stage, reason, null, null, evidence, effectiveOn);
        }
    }

    /**
     * A move was recorded that never took place, or not so. Its effective day is the move's: what is known of that day
     * changes.
     *
     * @param stage the stage the move led to; absent when it was a discontinuation
     */
    record StageMoveRetracted(
            String organizationId,
            String practice,
            @Nullable Stage stage,
            String reason,
            LocalDate effectiveOn) implements StageEvent {}

    /** The organization gave the practice up; entering the first stage again is a new attempt. */
    @Ends
    record TrackDiscontinued(
            String organizationId, String practice, String reason, List<Evidence> evidence, LocalDate effectiveOn)
            implements StageEvent {}

    /**
     * What all events about an activity of the catalogue say. They concern the attempt under way that day. No family of
     * its own: each of them is a {@link StageEvent}.
     */
    sealed interface ActivityEvent
            permits StageActivityCompleted,
                    StageActivitySkipped,
                    StageActivityFoundNotApplicable,
                    StageActivityReopened {

        String organizationId();

        String practice();

        LocalDate effectiveOn();

        /** The activity's code. */
        String code();

        /** The version of the catalogue it was recorded by. */
        String catalogueVersion();

        /** The stage the catalogue puts it in; it need not be the stage held. */
        Stage stage();
    }

    /**
     * An activity was completed on that day.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record StageActivityCompleted(
            String organizationId,
            String practice,
            String code,
            String catalogueVersion,
            Stage stage,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements StageEvent, ActivityEvent, WithConcerns {
        /** The same without concerns. */
        public StageActivityCompleted(
                String organizationId,
                String practice,
                String code,
                String catalogueVersion,
                Stage stage,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(organizationId, practice, code, catalogueVersion, stage, evidence, List.of(), effectiveOn);
        }
    }

    /** It was decided to leave an activity out, though it applies. It keeps counting as one to be done. */
    record StageActivitySkipped(
            String organizationId,
            String practice,
            String code,
            String catalogueVersion,
            Stage stage,
            String reason,
            LocalDate effectiveOn)
            implements StageEvent, ActivityEvent {}

    /** An activity does not apply here, and counts no more. */
    record StageActivityFoundNotApplicable(
            String organizationId,
            String practice,
            String code,
            String catalogueVersion,
            Stage stage,
            String reason,
            LocalDate effectiveOn)
            implements StageEvent, ActivityEvent {}

    /** What was settled about an activity holds no more from that day on: it is to be done yet, or again. */
    record StageActivityReopened(
            String organizationId,
            String practice,
            String code,
            String catalogueVersion,
            Stage stage,
            String reason,
            LocalDate effectiveOn)
            implements StageEvent, ActivityEvent {}
}
