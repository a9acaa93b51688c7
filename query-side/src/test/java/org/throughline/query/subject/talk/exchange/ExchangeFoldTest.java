package org.throughline.query.subject.talk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackAddressed;
import org.throughline.events.talk.exchange.ExchangeEvent.FeedbackGiven;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationAcknowledged;
import org.throughline.events.talk.exchange.ExchangeEvent.InformationPassedOn;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.Told;
import org.throughline.query.subject.talk.exchange.ExchangeState.Response;

class ExchangeFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final ExchangeFold STORY = new ExchangeFold();
    private static final FeedbackGiven GIVEN = new FeedbackGiven(
            "x1",
            null,
            null,
            "FAMILY",
            null,
            true,
            "slt",
            MessageDirection.UP,
            FeedbackAbout.PLAN,
            "p1",
            "In Spanish, please",
            DAY);
    private static final FeedbackAddressed REFERRED =
            new FeedbackAddressed("x1", "m1", FeedbackOutcome.REFERRED, null, null, "dlt", null, DAY.plusDays(3));
    private static final FeedbackAddressed CHANGED = new FeedbackAddressed(
            "x1", "m2", FeedbackOutcome.CHANGED_PLAN, "p1", 2, null, "In two languages", DAY.plusDays(9));

    @Test
    void isOwedByTheTeamItWasReferredTo() {
        ExchangeState referred = Told.by(STORY, GIVEN, REFERRED);
        assertThat(referred).returns("dlt", ExchangeState::owedBy).returns(null, ExchangeState::settledOn);
        ExchangeState settled = Told.by(STORY, GIVEN, REFERRED, CHANGED);
        assertThat(settled.settledOn()).isEqualTo(DAY.plusDays(9));
        assertThat(settled.responses()).extracting(Response::teamId).containsExactly("slt", "dlt");
    }

    @Test
    void saysWhichVersionOfAPlanCameOfIt() {
        ExchangeState exchange = Told.by(STORY, GIVEN, REFERRED, CHANGED);
        assertThat(exchange)
                .returns(FeedbackAbout.PLAN, ExchangeState::about)
                .returns("p1", ExchangeState::aboutId)
                .returns(DAY, ExchangeState::saidOn)
                .returns(DAY.plusDays(9), ExchangeState::settledOn);
        assertThat(exchange.responses().getFirst().on()).isEqualTo(DAY.plusDays(3));
        assertThat(exchange.responses().getLast())
                .returns(FeedbackOutcome.CHANGED_PLAN, Response::outcome)
                .returns("p1", Response::planId)
                .returns(2, Response::planVersion);
    }

    @Test
    void settlesInformationWithItsAcknowledgement() {
        InformationPassedOn told =
                new InformationPassedOn("x2", "c1", "dlt", "slt", MessageDirection.DOWN, "Coaching days", DAY);
        assertThat(Told.by(STORY, told, new InformationAcknowledged("x2", "m1", DAY.plusDays(1))))
                .returns(DAY.plusDays(1), ExchangeState::settledOn)
                .returns("m1", ExchangeState::acknowledgedBy)
                .returns("Coaching days", ExchangeState::words);
    }

    @Test
    void saysWhenItWasWithdrawn() {
        ExchangeState withdrawn = Told.by(STORY, GIVEN, new ExchangeWithdrawn("x1", "Twice", DAY));
        assertThat(withdrawn.withdrawnOn()).isEqualTo(DAY);
    }

    @Test
    void isTheSameAfterItWasStored() {
        ExchangeState exchange = Told.by(STORY, GIVEN, REFERRED, CHANGED);
        assertThat(Told.stored(STORY, exchange)).isEqualTo(exchange);
    }
}
