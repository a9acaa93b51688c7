package org.throughline.command.implementation.need;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.need.NeedCommand.IdentifyNeed;
import org.throughline.command.implementation.need.NeedCommand.MeetNeed;
import org.throughline.command.implementation.need.NeedCommand.WithdrawNeed;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;

/** A need of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Need extends EventSourced<NeedFacts, NeedEvent> {

    Need() {
        super(NeedRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IdentifyNeed c, Peers peers) {
        NeedIdentified event = new NeedIdentified(
                c.needId(),
                c.organizationId(),
                c.title(),
                c.finding(),
                c.affectedGroups().stream().distinct().sorted().toList(),
                Participants.named(c.participants()),
                c.evidence(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        NeedRules.refuseKnown(state(), event);
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(MeetNeed c, Peers peers) {
        end(new NeedMet(c.needId(), c.outcome(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(WithdrawNeed c, Peers peers) {
        end(new NeedWithdrawn(c.needId(), c.reason(), c.effectiveOn()), peers);
    }

    private void end(NeedEvent event, Peers peers) {
        // that it ended already says more than that it would end twice
        NeedRules.refuseEnded(state(), event);
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
