package org.throughline.command.stage;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.organization.Organizations;
import org.throughline.command.stage.StageCommand.EnterStage;
import org.throughline.command.stage.StageCommand.RegressStage;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;

/** The way of one organization with one practice; it begins with the first stage entered. */
@Aggregate(cache = EventSourced.CACHE)
class StageTrack extends EventSourced<StageTrackState, StageEvent> {

    StageTrack() {
        super(StageRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterStage c, Peers peers) {
        StageEntered event =
                new StageEntered(c.organizationId(), c.practice(), c.stage(), c.evidence(), c.effectiveOn());
        append(event, peers);
    }

    /** Also meets a track that does not exist, so that the rules can say it has not begun. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegressStage c, Peers peers) {
        StageRegressed event = new StageRegressed(
                c.organizationId(), c.practice(), c.stage(), c.reason(), c.evidence(), c.effectiveOn());
        append(event, peers);
    }

    private void append(StageEvent event, Peers peers) {
        Organizations.requireOpen(peers, event.organizationId(), event.effectiveOn());
        append(event, Organizations.scope(peers, event.organizationId()));
    }
}
