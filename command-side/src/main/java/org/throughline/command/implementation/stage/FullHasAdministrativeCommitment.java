package org.throughline.command.implementation.stage;

import java.util.Optional;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.teams.team.AdministratorRole;

/**
 * Without the lead and the commitment of its administrators a unit cannot reach full implementation. Of somebody who was not known
 * to be one of them it is no such commitment.
 */
final class FullHasAdministrativeCommitment implements MovePolicy {

    @Override
    public Policy policy() {
        return Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT;
    }

    @Override
    public Stage entered() {
        return Stage.FULL;
    }

    @Override
    public Optional<String> shortcoming(StageEntered move, Grounds grounds) {
        return grounds.commitments().stream().anyMatch(commitment -> supports(commitment, move.practice()))
                ? Optional.empty()
                : Optional.of("no administrator of %s is committed to %s on %s"
                        .formatted(move.organizationId(), move.practice(), move.effectiveOn()));
    }

    private static boolean supports(CommitmentMade commitment, String practice) {
        return commitment.kind() == CommitmentKind.ADMINISTRATIVE
                && AdministratorRole.includes(commitment.role())
                && !commitment.concerns().contains(Policy.PEOPLE_HOLD_THEIR_SEATS.name())
                && (commitment.practice() == null || commitment.practice().equals(practice));
    }
}
