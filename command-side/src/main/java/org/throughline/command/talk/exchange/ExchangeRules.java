package org.throughline.command.talk.exchange;

import java.util.List;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.talk.exchange.ExchangeFacts.Kind;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;

/**
 * An exchange begins once. Feedback and advice are responded to until an outcome settles it, information is acknowledged once, and
 * nothing follows a withdrawal.
 */
enum ExchangeRules implements SubjectRules<ExchangeFacts, ExchangeEvent> {
    RULES;

    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public ExchangeFacts initial() {
        return ExchangeFacts.UNKNOWN;
    }

    @Override
    public void check(ExchangeFacts exchange, ExchangeEvent next) {
        switch (next) {
            case FeedbackGiven e -> requireUnused(exchange, e);
            case AdviceGiven e -> requireUnused(exchange, e);
            case InformationPassedOn e -> requireUnused(exchange, e);
            case FeedbackAddressed e -> requireOwed(exchange, e, Kind.FEEDBACK, Kind.ADVICE);
            case InformationAcknowledged e -> requireOwed(exchange, e, Kind.INFORMATION);
            case ExchangeWithdrawn e -> requireStanding(exchange, e);
        }
    }

    @Override
    public ExchangeFacts evolve(ExchangeFacts exchange, ExchangeEvent event) {
        return switch (event) {
            case FeedbackGiven e -> new ExchangeFacts(Kind.FEEDBACK, e.effectiveOn(), e.toTeamId(), null, null);
            case AdviceGiven e -> new ExchangeFacts(Kind.ADVICE, e.effectiveOn(), e.toTeamId(), null, null);
            case InformationPassedOn e ->
                new ExchangeFacts(Kind.INFORMATION, e.effectiveOn(), e.toTeamId(), null, null);
            case FeedbackAddressed e -> e.outcome().settles() ? exchange.settled(e.effectiveOn()) : exchange;
            case InformationAcknowledged e -> exchange.settled(e.effectiveOn());
            case ExchangeWithdrawn e -> exchange.withdrawn(e.effectiveOn());
        };
    }

    private static void requireUnused(ExchangeFacts exchange, ExchangeEvent next) {
        if (exchange.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Exchange %s has begun already".formatted(next.exchangeId()));
        }
    }

    private static void requireStanding(ExchangeFacts exchange, ExchangeEvent next) {
        if (!exchange.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Exchange %s had not begun by %s".formatted(next.exchangeId(), next.effectiveOn()));
        }
        if (exchange.withdrawnOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Exchange %s was withdrawn on %s".formatted(next.exchangeId(), exchange.withdrawnOn()));
        }
    }

    private static void requireOwed(ExchangeFacts exchange, ExchangeEvent next, Kind... kinds) {
        requireStanding(exchange, next);
        if (List.of(kinds).stream().noneMatch(kind -> kind == exchange.kind())) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Exchange %s is %s".formatted(next.exchangeId(), exchange.kind()));
        }
        if (exchange.settledOn() != null) {
            throw Refusal.of(
                            RefusalCode.SETTLED,
                            "Exchange %s was settled on %s".formatted(next.exchangeId(), exchange.settledOn()))
                    .with("settledOn", exchange.settledOn().toString());
        }
    }
}
