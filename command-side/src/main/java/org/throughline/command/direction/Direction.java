package org.throughline.command.direction;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.direction.DirectionCommand.AdoptNonNegotiable;
import org.throughline.command.direction.DirectionCommand.AdoptVision;
import org.throughline.command.direction.DirectionCommand.AlignDirection;
import org.throughline.command.direction.DirectionCommand.ReviseNonNegotiable;
import org.throughline.command.direction.DirectionCommand.ReviseVision;
import org.throughline.command.direction.DirectionCommand.WithdrawNonNegotiable;
import org.throughline.command.direction.DirectionState.Alignment;
import org.throughline.command.organization.Organizations;
import org.throughline.command.team.TeamState;
import org.throughline.command.team.Teams;
import org.throughline.events.direction.DirectionEvent;
import org.throughline.events.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.DirectionEvent.VisionRevised;

/** What a team set out to do. It begins with a vision or with a non-negotiable, whichever the team adopts first. */
@Aggregate(cache = EventSourced.CACHE)
class Direction extends EventSourced<DirectionState, DirectionEvent> {

    Direction() {
        super(DirectionRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptVision c, Peers peers) {
        appendVersion(new VisionAdopted(c.teamId(), next(), c.text(), c.ledBy(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReviseVision c, Peers peers) {
        VisionRevised event = new VisionRevised(
                c.teamId(), next(), c.text(), c.reason(), c.deciders(), c.evidence(), c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptNonNegotiable c, Peers peers) {
        NonNegotiableAdopted event = new NonNegotiableAdopted(
                c.teamId(), next(), c.code(), c.text(), c.until(), c.evidence(), c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(ReviseNonNegotiable c, Peers peers) {
        NonNegotiableRevised event = new NonNegotiableRevised(
                c.teamId(), next(), c.code(), c.text(), c.until(), c.reason(), c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(WithdrawNonNegotiable c, Peers peers) {
        appendVersion(new NonNegotiableWithdrawn(c.teamId(), next(), c.code(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AlignDirection c, Peers peers) {
        TeamState team = Teams.require(peers, c.teamId());
        ParentVersion.require(peers, team, c);
        DirectionState then = ledger().stateOn(c.effectiveOn());
        if (new Alignment(then.version(), c.parentTeamId(), c.parentVersion()).equals(then.alignment())) {
            return;
        }
        DirectionAligned event = new DirectionAligned(
                c.teamId(), then.version(), c.parentTeamId(), c.parentVersion(), c.how(), c.effectiveOn());
        append(event, Organizations.scope(peers, team.organizationId()));
    }

    private int next() {
        return state().version() + 1;
    }

    /** A version follows the present one whatever its day is, so it is judged there, and dropped when it says nothing new. */
    private void appendVersion(DirectionEvent event, Peers peers) {
        TeamState team = Teams.require(peers, event.teamId());
        DirectionRules.RULES.check(state(), event);
        if (!DirectionRules.RULES.evolve(state(), event).saysTheSameAs(state())) {
            append(event, Organizations.scope(peers, team.organizationId()));
        }
    }
}
