package org.throughline.query.subject.talk.exchange;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.talk.exchange.ExchangeState.ExchangeKind;
import org.throughline.query.subject.talk.exchange.ExchangeState.Response;

/** Tells the history of a piece of feedback, advice or information. */
@Component
public final class ExchangeFold implements SubjectKind<ExchangeState, ExchangeEvent> {

    private static final String COACH = "COACH";

    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public Class<ExchangeState> stateType() {
        return ExchangeState.class;
    }

    @Override
    public ExchangeState fold(@Nullable ExchangeState before, ExchangeEvent event) {
        return switch (event) {
            case FeedbackGiven e -> given(e);
            case AdviceGiven e -> advised(e);
            case FeedbackAddressed e -> addressed(Objects.requireNonNull(before), e);
            case InformationPassedOn e -> told(e);
            case InformationAcknowledged e ->
                Objects.requireNonNull(before).acknowledged(e.effectiveOn(), e.by(), e.concerns());
            case ExchangeWithdrawn e -> Objects.requireNonNull(before).withdrawn(e.effectiveOn(), e.reason());
        };
    }

    private static ExchangeState given(FeedbackGiven e) {
        return new ExchangeState(
                e.exchangeId(),
                ExchangeKind.FEEDBACK,
                e.channelId(),
                e.fromTeamId(),
                e.fromRole(),
                e.memberId(),
                e.anonymous(),
                e.toTeamId(),
                e.direction(),
                e.about(),
                e.aboutId(),
                null,
                null,
                null,
                e.feedback(),
                e.effectiveOn(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ExchangeState advised(AdviceGiven e) {
        return new ExchangeState(
                e.exchangeId(),
                ExchangeKind.ADVICE,
                null,
                null,
                COACH,
                null,
                false,
                e.toTeamId(),
                e.direction(),
                null,
                null,
                e.coachedTeamId(),
                e.assignmentId(),
                e.toMemberId(),
                e.advice(),
                e.effectiveOn(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ExchangeState told(InformationPassedOn e) {
        return new ExchangeState(
                e.exchangeId(),
                ExchangeKind.INFORMATION,
                e.channelId(),
                e.fromTeamId(),
                null,
                null,
                false,
                e.toTeamId(),
                e.direction(),
                null,
                null,
                null,
                null,
                null,
                e.about(),
                e.effectiveOn(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ExchangeState addressed(ExchangeState exchange, FeedbackAddressed e) {
        return exchange.responded(new Response(
                exchange.owedBy(),
                e.by(),
                e.outcome(),
                e.planId(),
                e.planVersion(),
                e.referredToTeamId(),
                e.reason(),
                e.concerns(),
                e.effectiveOn()));
    }
}
