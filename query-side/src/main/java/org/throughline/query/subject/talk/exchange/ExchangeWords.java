package org.throughline.query.subject.talk.exchange;

import org.springframework.stereotype.Component;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.ExchangeEvent.AdviceGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.query.subject.talk.channel.ChannelWords;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of feedback and information. */
@Component
final class ExchangeWords implements FamilyWords<ExchangeEvent> {

    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public Sentence say(ExchangeEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.exchangeId() : unit;
        String exchange = names.subject("exchange", event.exchangeId());
        return switch (event) {
            case FeedbackGiven e -> new Sentence(about, given(e, names), e.feedback());
            case AdviceGiven e -> new Sentence(about, advised(e, names), e.advice());
            case FeedbackAddressed e -> new Sentence(about, addressed(e, names), e.reason());
            case InformationPassedOn e -> new Sentence(about, told(e, names), e.about());
            case InformationAcknowledged e ->
                new Sentence(about, "Acknowledged information %s".formatted(exchange), null);
            case ExchangeWithdrawn e -> new Sentence(about, "Exchange %s withdrawn".formatted(exchange), e.reason());
        };
    }

    private static String given(FeedbackGiven e, Names names) {
        return "%s gave %s feedback about a %s"
                .formatted(
                        ChannelWords.who(e.fromTeamId(), e.fromRole(), names),
                        names.team(e.toTeamId()),
                        Words.code(e.about().name()));
    }

    private static String advised(AdviceGiven e, Names names) {
        String whom = e.toMemberId() == null
                ? names.team(e.toTeamId())
                : "%s (%s)".formatted(names.person(e.toMemberId()), names.team(e.toTeamId()));
        return "The coach of %s advised %s".formatted(names.team(e.coachedTeamId()), whom);
    }

    private static String addressed(FeedbackAddressed e, Names names) {
        String feedback = "Feedback or advice " + names.subject("exchange", e.exchangeId());
        return switch (e.outcome()) {
            case CHANGED_PLAN ->
                "%s changed action plan %s (version %d)"
                        .formatted(feedback, names.subject("plan", String.valueOf(e.planId())), e.planVersion());
            case CHANGED_PRACTICE -> feedback + " changed practice";
            case NO_CHANGE_WITH_REASON -> feedback + " changed nothing, and those who gave it were told why";
            case REFERRED ->
                "%s was handed to %s".formatted(feedback, names.team(String.valueOf(e.referredToTeamId())));
        };
    }

    private static String told(InformationPassedOn e, Names names) {
        return "%s told %s".formatted(names.team(e.fromTeamId()), names.team(e.toTeamId()));
    }
}
