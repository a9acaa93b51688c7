package org.throughline.command.talk.channel;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.talk.channel.ChannelCommand.AnswerQuestion;
import org.throughline.command.talk.channel.ChannelCommand.AskQuestion;
import org.throughline.command.talk.channel.ChannelCommand.ChangeChannel;
import org.throughline.command.talk.channel.ChannelCommand.CloseChannel;
import org.throughline.command.talk.channel.ChannelCommand.OpenChannel;
import org.throughline.command.talk.channel.ChannelCommand.WithdrawQuestion;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;

/** A channel of communication with the questions asked through it, so that it cannot close on one of them. */
@Aggregate(cache = EventSourced.CACHE)
class Channel extends EventSourced<ChannelFacts, ChannelEvent> {

    Channel() {
        super(ChannelRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenChannel c, Peers peers) {
        ChannelOpened event = new ChannelOpened(
                c.channelId(),
                c.organizationId(),
                c.teamId(),
                c.toTeamId(),
                c.audience(),
                c.medium(),
                c.twoWay(),
                c.effectiveOn());
        // a second opening is one too many whatever its day is
        ChannelRules.RULES.check(state(), event);
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        Ends.require(peers, event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(ChangeChannel c, Peers peers) {
        ChannelChanged event =
                new ChannelChanged(c.channelId(), c.audience(), c.medium(), c.twoWay(), c.reason(), c.effectiveOn());
        ledger().check(event);
        if (!ledger().stateOn(c.effectiveOn()).hasTerms(c.audience(), c.medium(), c.twoWay())) {
            append(event, peers);
        }
    }

    @CommandHandler
    void decide(CloseChannel c, Peers peers) {
        append(new ChannelClosed(c.channelId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AskQuestion c, Peers peers) {
        ChannelRules.refuseTaken(state(), c.questionId());
        Organizations.requireOpen(peers, state().organizationId(), c.effectiveOn());
        Sender sender = new Sender(c.fromTeamId(), c.fromRole(), c.memberId(), Boolean.TRUE.equals(c.anonymous()));
        sender.requireAnonymityKept();
        String toTeamId = Ends.recipient(state(), c);
        QuestionAsked event = new QuestionAsked(
                c.channelId(),
                c.questionId(),
                c.fromTeamId(),
                c.fromRole(),
                c.memberId(),
                sender.anonymous(),
                toTeamId,
                sender.directionTo(peers, toTeamId, c.effectiveOn()),
                c.question(),
                c.follows(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(AnswerQuestion c, Peers peers) {
        append(new QuestionAnswered(c.channelId(), c.questionId(), c.by(), c.answer(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(WithdrawQuestion c, Peers peers) {
        append(new QuestionWithdrawn(c.channelId(), c.questionId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(ChannelEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
