package org.throughline.command.implementation.stage;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;

/** What can be asked about an organization's way with one practice. */
public sealed interface StageCommand extends Command {

    String organizationId();

    String practice();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(StageEvent.class, StageEvent.trackId(organizationId(), practice()));
    }

    /**
     * Moves one stage forward, or begins with the first; after a discontinuation that is another attempt.
     *
     * @param readinessAssessmentId the assessment of its readiness, for the practice or for the system as a whole
     * @param fidelityCheckId the check of the practice the move rests on
     */
    record EnterStage(
            @Id String organizationId,
            @Id String practice,
            Stage stage,
            @Nullable @Id String readinessAssessmentId,
            @Nullable @Id String fidelityCheckId,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /** Goes back to an earlier stage. */
    record RegressStage(
            @Id String organizationId,
            @Id String practice,
            Stage stage,
            @Size(max = 5000) String reason,
            @Nullable @Id String readinessAssessmentId,
            @Nullable @Id String fidelityCheckId,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /**
     * Declares that a move did not take place, or not so. What remains has to be a possible history: later moves that
     * rest on it are retracted before it.
     *
     * @param stage the stage it led to; left out for a discontinuation
     * @param effectiveOn the day of the move
     */
    record RetractStageMove(
            @Id String organizationId,
            @Id String practice,
            @Nullable Stage stage,
            @Size(max = 5000) String reason,
            LocalDate effectiveOn)
            implements StageCommand {}

    /** Gives the practice up. */
    record DiscontinueTrack(
            @Id String organizationId,
            @Id String practice,
            @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /**
     * Records an activity as completed that day; of any stage, in any order.
     *
     * @param code of the activity
     * @param catalogueVersion that defines it; the one in force that day when left out
     */
    record CompleteStageActivity(
            @Id String organizationId,
            @Id String practice,
            @Id String code,
            @Nullable @Id String catalogueVersion,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /** Decides to leave an activity out although it applies; it counts as not done. */
    record SkipStageActivity(
            @Id String organizationId,
            @Id String practice,
            @Id String code,
            @Nullable @Id String catalogueVersion,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /** Finds that an activity does not apply here; it counts no more. */
    record MarkStageActivityNotApplicable(
            @Id String organizationId,
            @Id String practice,
            @Id String code,
            @Nullable @Id String catalogueVersion,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}

    /** Takes back what was settled about an activity, from that day on. */
    record ReopenStageActivity(
            @Id String organizationId,
            @Id String practice,
            @Id String code,
            @Nullable @Id String catalogueVersion,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements StageCommand {}
}
