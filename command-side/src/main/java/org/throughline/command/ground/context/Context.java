package org.throughline.command.ground.context;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.ground.context.ContextCommand.DescribeContext;
import org.throughline.command.ground.context.ContextCommand.ReviseContext;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.ground.context.ContextEvent;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.events.ground.context.UnitContext;

/** The context of one organization. It begins with the first description. */
@Aggregate(cache = EventSourced.CACHE)
class Context extends EventSourced<Optional<UnitContext>, ContextEvent> {

    Context() {
        super(ContextRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DescribeContext c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        UnitContext context =
                new UnitContext(c.community(), c.learners(), c.staff(), c.conditions(), c.history(), c.evidence());
        requireSaid(context);
        ContextDescribed event = new ContextDescribed(
                c.organizationId(), context, Participants.named(c.participants()), List.of(), c.effectiveOn());
        ContextRules.refuseDescribed(ledger().stateOn(c.effectiveOn()), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReviseContext c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        UnitContext context =
                new UnitContext(c.community(), c.learners(), c.staff(), c.conditions(), c.history(), c.evidence());
        requireSaid(context);
        ContextRevised event = new ContextRevised(
                c.organizationId(),
                context,
                c.reason(),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        // whether it may be is said even when it changes nothing
        ledger().check(event);
        if (isCorrecting() || !Optional.of(context).equals(ledger().stateOn(c.effectiveOn()))) {
            append(event, Organizations.scope(peers, c.organizationId()));
        }
    }

    private static void requireSaid(UnitContext context) {
        References references = new References();
        if (!context.saysAnything()) {
            String detail = "At least one part of the context is described";
            List.of("/community", "/learners", "/staff", "/conditions", "/history")
                    .forEach(field -> references.fault(field, "missing", detail));
        }
        references.require();
    }
}
