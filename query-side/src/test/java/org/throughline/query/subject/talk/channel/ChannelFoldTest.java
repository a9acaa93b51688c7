package org.throughline.query.subject.talk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.channel.ChannelEvent.ChannelChanged;
import org.throughline.events.talk.channel.ChannelEvent.ChannelClosed;
import org.throughline.events.talk.channel.ChannelEvent.ChannelOpened;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAsked;
import org.throughline.events.talk.channel.ChannelEvent.QuestionWithdrawn;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.Told;
import org.throughline.query.subject.talk.channel.ChannelState.Question;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.talk.channel.ChannelState.Terms;

class ChannelFoldTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final ChannelFold STORY = new ChannelFold();

    @Test
    void goesOnUnderOtherTermsWithoutABreak() {
        ChannelState channel = told(changed(), new ChannelClosed("c1", "Replaced", FALL_2019));
        assertThat(channel.terms())
                .containsExactly(
                        new Terms("FAMILY", "LETTER", false, FALL_2017, FALL_2018, null),
                        new Terms("FAMILY", "TEXT", true, FALL_2018, FALL_2019, "Closed schools"));
        assertThat(channel)
                .returns(FALL_2019, ChannelState::closedOn)
                .returns("Replaced", ChannelState::closeReason)
                .returns(true, ChannelState::twoWay);
    }

    @Test
    void keepsAQuestionWithWhatBecameOfIt() {
        assertThat(told(changed(), asked("q1"), asked("q2"), asked("q3"), answered("q1"), withdrawn("q3"))
                        .questions())
                .extracting(Question::questionId, Question::status, Question::settledOn, Question::words)
                .containsExactly(
                        tuple("q1", QuestionStatus.ANSWERED, FALL_2019, "We do"),
                        tuple("q2", QuestionStatus.OPEN, null, null),
                        tuple("q3", QuestionStatus.WITHDRAWN, FALL_2019, "Twice"));
    }

    @Test
    void keepsTermsAndQuestions() {
        ChannelState channel = told(changed(), asked("q1"), answered("q1"));
        assertThat(channel.terms())
                .extracting(Terms::audience, Terms::medium, Terms::twoWay, Terms::from, Terms::until)
                .containsExactly(
                        tuple("FAMILY", "LETTER", false, FALL_2017, FALL_2018),
                        tuple("FAMILY", "TEXT", true, FALL_2018, null));
        assertThat(channel.questions())
                .extracting(Question::fromTeamId, Question::toTeamId, Question::direction, Question::askedOn)
                .containsExactly(tuple("slt", "dlt", MessageDirection.UP, FALL_2018));
    }

    @Test
    void isTheSameAfterItWasStored() {
        ChannelState channel = told(changed(), asked("q1"), answered("q1"), asked("q2"));
        assertThat(Told.stored(STORY, channel)).isEqualTo(channel);
    }

    private static ChannelState told(ChannelEvent... behindOpening) {
        List<ChannelEvent> events = new ArrayList<>(List.of(behindOpening));
        events.addFirst(new ChannelOpened("c1", "d1", "dlt", null, "FAMILY", "LETTER", false, FALL_2017));
        return Told.by(STORY, events);
    }

    private static ChannelChanged changed() {
        return new ChannelChanged("c1", "FAMILY", "TEXT", true, "Closed schools", FALL_2018);
    }

    private static QuestionAsked asked(String id) {
        return new QuestionAsked(
                "c1", id, "slt", null, "m1", false, "dlt", MessageDirection.UP, "Who?", null, FALL_2018);
    }

    private static QuestionAnswered answered(String id) {
        return new QuestionAnswered("c1", id, "m2", "We do", FALL_2019);
    }

    private static QuestionWithdrawn withdrawn(String id) {
        return new QuestionWithdrawn("c1", id, "Twice", FALL_2019);
    }
}
