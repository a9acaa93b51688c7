package org.throughline.command.talk.success;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.talk.channel.Channels;
import org.throughline.command.talk.success.SuccessCommand.HighlightSuccess;
import org.throughline.events.talk.success.SuccessEvent;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;

/** A success of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Success extends EventSourced<Boolean, SuccessEvent> {

    Success() {
        super(SuccessRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HighlightSuccess c, Peers peers) {
        SuccessHighlighted event = new SuccessHighlighted(
                c.successId(),
                c.organizationId(),
                c.practice(),
                c.title(),
                c.story(),
                c.audiences().stream().distinct().sorted().toList(),
                c.channelId(),
                c.evidence(),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        SuccessRules.RULES.check(state(), event);
        References references = new References()
                .look("/organizationId", () -> Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn()));
        String channel = c.channelId();
        if (channel != null) {
            references.look("/channelId", () -> Channels.requireOpen(peers, channel, c.effectiveOn()));
        }
        references.require();
        append(event, Organizations.scope(peers, c.organizationId()));
    }
}
