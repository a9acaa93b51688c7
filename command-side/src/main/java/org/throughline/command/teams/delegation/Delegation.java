package org.throughline.command.teams.delegation;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.decision.Decisions;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.delegation.DelegationCommand.GrantDelegation;
import org.throughline.command.teams.delegation.DelegationCommand.RevokeDelegation;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;
import org.throughline.events.teams.delegation.Party;

/** The right to decide, handed on by a team or a member to another. */
@Aggregate(cache = EventSourced.CACHE)
class Delegation extends EventSourced<DelegationFacts, DelegationEvent> {

    Delegation() {
        super(DelegationRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GrantDelegation c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first grant stands in the way
        DelegationRules.requireUnused(state(), c.delegationId());
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        requireTeam(peers, c.from(), c.effectiveOn());
        requireTeam(peers, c.to(), c.effectiveOn());
        requireAnother(c);
        if (c.decisionId() != null) {
            Decisions.requireTaken(peers, c.decisionId());
        }
        DelegationGranted event = new DelegationGranted(
                c.delegationId(),
                c.organizationId(),
                c.from(),
                c.to(),
                c.scope(),
                c.decisionId(),
                c.until(),
                c.evidence(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RevokeDelegation c, Peers peers) {
        append(
                new DelegationRevoked(c.delegationId(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, state().organizationId()));
    }

    private static void requireTeam(Peers peers, Party party, LocalDate day) {
        if (party.kind() == Party.Kind.TEAM) {
            Teams.requireOpen(peers, party.id(), day);
        }
    }

    private static void requireAnother(GrantDelegation c) {
        if (c.from().equals(c.to())) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "%s cannot hand on to itself".formatted(c.to().id()));
        }
    }
}
