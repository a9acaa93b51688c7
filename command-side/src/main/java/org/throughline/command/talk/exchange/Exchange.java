package org.throughline.command.talk.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.coaching.Coachings;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.command.talk.channel.Channels;
import org.throughline.command.talk.channel.Sender;
import org.throughline.command.talk.exchange.ExchangeCommand.AcknowledgeInformation;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveAdvice;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveFeedback;
import org.throughline.command.talk.exchange.ExchangeCommand.PassOnInformation;
import org.throughline.command.talk.exchange.ExchangeCommand.RespondToFeedback;
import org.throughline.command.talk.exchange.ExchangeCommand.WithdrawExchange;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;

/** One piece of feedback or advice with what became of it, or one piece of information with its acknowledgement. */
@Aggregate(cache = EventSourced.CACHE)
class Exchange extends EventSourced<ExchangeFacts, ExchangeEvent> {

    Exchange() {
        super(ExchangeRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveFeedback c, Peers peers) {
        Sender sender = new Sender(c.fromTeamId(), c.fromRole(), c.memberId(), Boolean.TRUE.equals(c.anonymous()));
        sender.requireAnonymityKept();
        requireChannel(peers, c.channelId(), c.effectiveOn());
        FeedbackGiven event = new FeedbackGiven(
                c.exchangeId(),
                c.channelId(),
                c.fromTeamId(),
                c.fromRole(),
                c.memberId(),
                sender.anonymous(),
                c.toTeamId(),
                sender.directionTo(peers, c.toTeamId(), c.effectiveOn()),
                c.about(),
                c.aboutId(),
                c.feedback(),
                c.effectiveOn());
        begin(event, c.toTeamId(), peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveAdvice c, Peers peers) {
        References references = new References()
                .look("/coachedTeamId", () -> Teams.requireShared(peers, c.coachedTeamId(), c.effectiveOn()))
                .look("/toTeamId", () -> Teams.requireShared(peers, c.toTeamId(), c.effectiveOn()));
        references.require();
        references
                .look(
                        "/assignmentId",
                        () -> Coachings.requireBegun(peers, c.coachedTeamId(), c.assignmentId(), c.effectiveOn()))
                .require();
        AdviceGiven event = new AdviceGiven(
                c.exchangeId(),
                c.coachedTeamId(),
                c.assignmentId(),
                c.toTeamId(),
                c.toMemberId(),
                MessageDirection.between(level(peers, c.coachedTeamId()), level(peers, c.toTeamId())),
                c.advice(),
                List.of(),
                c.effectiveOn());
        begin(event, c.toTeamId(), peers);
    }

    @CommandHandler
    void decide(RespondToFeedback c, Peers peers) {
        OutcomesNameTheirGrounds.check(c);
        if (c.planId() != null && c.planVersion() != null) {
            Plans.requireVersion(peers, c.planId(), c.planVersion(), c.effectiveOn());
            requireChangedSince(peers, c.planId(), c.planVersion());
        }
        if (c.referredToTeamId() != null) {
            Teams.requireOpen(peers, c.referredToTeamId(), c.effectiveOn());
        }
        FeedbackAddressed event = new FeedbackAddressed(
                c.exchangeId(),
                c.by(),
                c.outcome(),
                c.planId(),
                c.planVersion(),
                c.referredToTeamId(),
                c.reason(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PassOnInformation c, Peers peers) {
        Sender sender = new Sender(c.fromTeamId(), null, null, false);
        requireChannel(peers, c.channelId(), c.effectiveOn());
        InformationPassedOn event = new InformationPassedOn(
                c.exchangeId(),
                c.channelId(),
                c.fromTeamId(),
                c.toTeamId(),
                sender.directionTo(peers, c.toTeamId(), c.effectiveOn()),
                c.about(),
                c.effectiveOn());
        begin(event, c.toTeamId(), peers);
    }

    @CommandHandler
    void decide(AcknowledgeInformation c, Peers peers) {
        append(new InformationAcknowledged(c.exchangeId(), c.by(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(WithdrawExchange c, Peers peers) {
        append(new ExchangeWithdrawn(c.exchangeId(), c.reason(), c.effectiveOn()), peers);
    }

    /** A version that had taken effect before anything was said cannot have come of it. */
    private void requireChangedSince(Peers peers, String planId, int version) {
        LocalDate saidOn = state().saidOn();
        LocalDate since = Plans.since(peers, planId, version);
        if (saidOn != null && since.isBefore(saidOn)) {
            throw Refusal.of(
                            RefusalCode.CAME_BEFORE,
                            "Version %d of plan %s took effect on %s; the feedback was given on %s"
                                    .formatted(version, planId, since, saidOn))
                    .with("since", since.toString())
                    .with("givenOn", saidOn.toString());
        }
    }

    /** A coach may speak to the very team that is coached. */
    private static TeamLevel level(Peers peers, String teamId) {
        return Objects.requireNonNull(Teams.require(peers, teamId).level());
    }

    /** No rule of the exchange rests on the channel, so that looking at it once is enough. */
    private static void requireChannel(Peers peers, @Nullable String channelId, LocalDate day) {
        if (channelId != null) {
            Channels.requireOpen(peers, channelId, day);
        }
    }

    private void begin(ExchangeEvent event, String toTeamId, Peers peers) {
        // a second beginning is one too many whatever its day is
        ExchangeRules.RULES.check(state(), event);
        append(event, Organizations.scope(peers, Teams.require(peers, toTeamId).organizationId()));
    }

    private void append(ExchangeEvent event, Peers peers) {
        append(
                event,
                Organizations.scope(
                        peers, Teams.require(peers, state().toTeamId()).organizationId()));
    }
}
