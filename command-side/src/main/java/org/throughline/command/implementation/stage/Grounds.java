package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.direction.commitment.Commitments;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.implementation.fidelity.FidelityCheckFacts;
import org.throughline.command.implementation.fidelity.FidelityChecks;
import org.throughline.command.implementation.readiness.ReadinessAssessments;
import org.throughline.command.implementation.readiness.ReadinessFacts;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.implementation.stage.Stage;

/**
 * What a move rests on.
 *
 * @param readiness the assessment it names
 * @param check the fidelity check it names
 * @param commitments of the organization, those that live on the day of the move
 * @param initialSince the day the attempt under way entered initial implementation last; absent where it has not
 * @param rules of the district on that day
 */
record Grounds(
        @Nullable ReadinessFacts readiness,
        @Nullable FidelityCheckFacts check,
        List<CommitmentMade> commitments,
        @Nullable LocalDate initialSince,
        RulebookFacts rules) {

    /**
     * Looks them up.
     *
     * @throws org.throughline.command.Refusal when what is named is not there, or belongs to another unit or practice
     */
    static Grounds of(
            Peers peers,
            String organizationId,
            String practice,
            @Nullable String assessmentId,
            @Nullable String checkId,
            StageTrackFacts track,
            RulebookFacts rules,
            LocalDate day) {
        return new Grounds(
                assessmentId == null
                        ? null
                        : ReadinessAssessments.requireOf(peers, assessmentId, organizationId, practice),
                checkId == null ? null : FidelityChecks.requireOf(peers, checkId, organizationId, practice),
                Commitments.livingOn(peers, organizationId, day).toList(),
                track.enteredLast(Stage.INITIAL),
                rules);
    }
}
