package org.throughline.command.concern;

import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.direction.commitment.Commitments;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;

/** Improvement is not equitable by itself: a cycle that is for equity begins where people stand by an equitable process. */
final class EquityAimsRestOnACommitment implements Question {

    @Override
    public Policy policy() {
        return Policy.EQUITY_AIMS_REST_ON_A_COMMITMENT;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return event instanceof CycleStarted cycle && cycle.equityAim() != null && !committed(cycle, peers)
                ? Optional.of("no commitment to an equitable process lives in %s or in what it lies in on %s"
                        .formatted(cycle.organizationId(), cycle.effectiveOn()))
                : Optional.empty();
    }

    private static boolean committed(CycleStarted cycle, Peers peers) {
        return Organizations.upwards(peers, cycle.organizationId(), cycle.effectiveOn()).stream()
                .flatMap(unit -> Commitments.livingOn(peers, unit, cycle.effectiveOn()))
                .anyMatch(commitment -> commitment.kind() == CommitmentKind.EQUITABLE_PROCESS);
    }
}
