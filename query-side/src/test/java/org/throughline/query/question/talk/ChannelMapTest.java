package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.query.question.talk.ChannelsAnswer.Audience;
import org.throughline.query.question.talk.ChannelsAnswer.ChannelLine;
import org.throughline.query.question.talk.ChannelsAnswer.Reach;
import org.throughline.query.question.talk.ChannelsAnswer.Stretch;
import org.throughline.query.question.vocabulary.PeopleGroups;

class ChannelMapTest {

    private final SmallTalk talk = new SmallTalk();

    @Test
    void findsExpectedAudiencesWithoutAnOpenChannel() {
        talk.opens("c1", "dlt", null, "FAMILY", true, "2018-09-01").closes("c1", "2019-06-01");
        assertThat(answer("2019-05-31", "FAMILY", "LEARNER").withoutOpenChannel())
                .containsExactly("LEARNER");
        assertThat(answer("2019-06-01", "FAMILY", "LEARNER").withoutOpenChannel())
                .containsExactly("FAMILY", "LEARNER");
        assertThat(audience(answer("2019-06-02", "LEARNER"), "LEARNER"))
                .isEqualTo(new Audience("LEARNER", List.of(), true, Reach.NEVER, null, List.of(), List.of()));
    }

    @Test
    void doesNotKnowWhoLacksAChannelWhenNobodySaidWhoIsExpected() {
        talk.opens("c1", "dlt", null, "FAMILY", true, "2018-09-01");
        ChannelsAnswer answer = answer("2019-06-01");
        assertThat(answer.withoutOpenChannel()).isNull();
        assertThat(audience(answer, "FAMILY").expected()).isNull();
    }

    @Test
    void tellsOneWayFromBothWaysAndSinceWhen() {
        talk.opens("c1", "dlt", null, "FAMILY", false, "2018-09-01").changes("c1", "FAMILY", true, "2019-01-01");
        assertThat(audience(answer("2018-12-31"), "FAMILY"))
                .returns(Reach.ONE_WAY, Audience::reach)
                .returns(day("2018-09-01"), Audience::since);
        assertThat(audience(answer("2019-01-01"), "FAMILY"))
                .returns(Reach.BOTH_WAYS, Audience::reach)
                .returns(day("2019-01-01"), Audience::since);
    }

    @Test
    void joinsStretchesThatTouchAndKeepsGaps() {
        talk.opens("c1", "dlt", null, "FAMILY", true, "2018-01-01")
                .closes("c1", "2018-06-01")
                .opens("c2", "dlt", null, "FAMILY", true, "2018-06-01")
                .closes("c2", "2018-09-01")
                .opens("c3", "dlt", null, "FAMILY", true, "2018-09-02")
                .opens("c4", "dlt", null, "FAMILY", true, "2018-10-01")
                .closes("c4", "2018-11-01");
        assertThat(audience(answer("2019-01-01"), "FAMILY").reached())
                .containsExactly(
                        new Stretch(day("2018-01-01"), day("2018-09-01")), new Stretch(day("2018-09-02"), null));
    }

    @Test
    void isClosedSinceTheLastChannelWas() {
        talk.opens("c1", "dlt", null, "FAMILY", true, "2018-01-01").closes("c1", "2018-06-01");
        assertThat(audience(answer("2019-01-01"), "FAMILY"))
                .returns(Reach.CLOSED, Audience::reach)
                .returns(day("2018-06-01"), Audience::since);
    }

    @Test
    void countsQuestionsThatWaitWhereTheyWereAsked() {
        talk.opens("c1", "dlt", null, "FAMILY", true, "2018-01-01")
                .changes("c1", "EDUCATOR", true, "2018-03-01")
                .asks("c1", "q1", null, "dlt", "2018-04-01");
        assertThat(answer("2018-05-01").channels())
                .extracting(ChannelLine::audience, ChannelLine::openQuestions)
                .containsExactly(tuple("EDUCATOR", 1L), tuple("FAMILY", null));
    }

    @Test
    void takesTheNamesOfAGroupForTheGroup() {
        talk.opens("c1", "dlt", null, "FAMILIES", true, "2018-01-01");
        ChannelsAnswer answer = answer("2019-01-01", "FAMILY");
        assertThat(answer.withoutOpenChannel()).isEmpty();
        assertThat(answer.audiences())
                .extracting(Audience::audience, Audience::called)
                .containsExactly(tuple("FAMILY", List.of("FAMILIES")));
    }

    @Test
    void reachesEachGroupOfTheStaffByAChannelToTheStaffAndNotTheOtherWayRound() {
        talk.opens("c1", "dlt", null, "STAFF", true, "2018-01-01");
        assertThat(answer("2019-01-01", "EDUCATOR").withoutOpenChannel()).isEmpty();
        talk.closes("c1", "2019-02-01").opens("c2", "dlt", null, "EDUCATOR", true, "2019-02-01");
        assertThat(answer("2019-03-01", "STAFF").withoutOpenChannel()).containsExactly("STAFF");
    }

    @Test
    void doesNotTakeAChannelToOneRoleForOneToItsGroup() {
        talk.opens("c1", "dlt", null, "COACH", true, "2018-01-01");
        assertThat(answer("2019-01-01", "EDUCATOR").withoutOpenChannel()).containsExactly("EDUCATOR");
    }

    private ChannelsAnswer answer(String day, String... expected) {
        return new ChannelMap(talk.channels(day), PeopleGroups.on(day(day))).answer(List.of(expected));
    }

    private static Audience audience(ChannelsAnswer answer, String code) {
        return answer.audiences().stream()
                .filter(audience -> audience.audience().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
