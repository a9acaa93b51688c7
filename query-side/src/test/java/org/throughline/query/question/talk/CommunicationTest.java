package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.talk.CommunicationAnswer.Acknowledgements;
import org.throughline.query.question.talk.CommunicationAnswer.Cell;
import org.throughline.query.question.talk.CommunicationAnswer.Flow;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.question.talk.CommunicationAnswer.LinkStatus;
import org.throughline.query.question.talk.CommunicationAnswer.Relation;
import org.throughline.query.question.talk.CommunicationAnswer.Responses;

class CommunicationTest {

    private static final String FROM = "2018-09-01";
    private static final String TO = "2019-08-31";

    private final SmallTalk talk = new SmallTalk();

    @Test
    void findsEveryTeamUnderItsParent() {
        assertThat(talk.answer(FROM, TO).links())
                .allSatisfy(link -> assertThat(link.relation()).isEqualTo(Relation.PARENT))
                .extracting(link -> link.teams().getFirst().teamId() + " > "
                        + link.teams().getLast().teamId())
                .containsExactly("dlt > slt1", "dlt > slt2", "slt1 > grade");
    }

    @Test
    void isTwoWayWhenAQuestionWasAnswered() {
        talk.opens("c1", "dlt", null, "EDUCATOR", true, "2018-09-01")
                .asks("c1", "q1", "slt1", "dlt", "2019-01-10")
                .answers("c1", "q1", "2019-01-20");
        Link link = link(talk.answer(FROM, TO), "slt1");
        assertThat(link)
                .returns(LinkStatus.TWO_WAY, Link::status)
                .returns(null, Link::oneWay)
                .returns(null, Link::statusSince);
        assertThat(link.flows())
                .containsExactly(
                        new Flow("dlt", "slt1", MessageDirection.DOWN, 1, day("2019-01-20"), day("2019-01-20")),
                        new Flow("slt1", "dlt", MessageDirection.UP, 1, day("2019-01-10"), day("2019-01-10")));
    }

    @Test
    void isOneWaySinceTheSilentWayWasLastTaken() {
        talk.tells("slt1", "dlt", "2018-02-01")
                .tells("dlt", "slt1", "2018-10-01")
                .tells("dlt", "slt1", "2019-03-01");
        assertThat(link(talk.answer(FROM, TO), "slt1"))
                .returns(LinkStatus.ONE_WAY, Link::status)
                .returns(MessageDirection.DOWN, Link::oneWay)
                .returns(day("2018-02-01"), Link::statusSince);
    }

    @Test
    void isOneWaySinceTheyWereLinkedWhereTheOtherWayWasNeverTaken() {
        talk.tells("slt1", "dlt", "2018-10-01");
        assertThat(link(talk.answer(FROM, TO), "slt1"))
                .returns(MessageDirection.UP, Link::oneWay)
                .returns(SmallTalk.BEGIN, Link::statusSince);
    }

    @Test
    void isSilentSinceItsLastMessageOrSinceItsChannelOpened() {
        talk.tells("dlt", "slt1", "2018-08-31").opens("c2", "dlt", "slt2", "SCHOOL_TEAMS", true, "2018-10-01");
        assertThat(link(talk.answer(FROM, TO), "slt1"))
                .returns(LinkStatus.SILENT, Link::status)
                .returns(day("2018-08-31"), Link::statusSince);
        assertThat(link(talk.answer(FROM, TO), "slt2"))
                .returns(LinkStatus.SILENT, Link::status)
                .returns(day("2018-10-01"), Link::statusSince);
    }

    @Test
    void hasNoChannelWhereNothingWasEverSaidAndNothingCouldBe() {
        talk.opens("c2", "dlt", "slt2", "SCHOOL_TEAMS", true, "2017-10-01").closes("c2", "2018-09-01");
        assertThat(link(talk.answer(FROM, TO), "slt2"))
                .returns(LinkStatus.NO_CHANNEL, Link::status)
                .returns(SmallTalk.BEGIN, Link::statusSince);
        assertThat(link(talk.answer("2018-08-31", TO), "slt2").status()).isEqualTo(LinkStatus.SILENT);
        assertThat(talk.answer(FROM, TO).statuses())
                .isEqualTo(Map.of(
                        LinkStatus.TWO_WAY,
                        0L,
                        LinkStatus.ONE_WAY,
                        0L,
                        LinkStatus.SILENT,
                        0L,
                        LinkStatus.NO_CHANNEL,
                        3L));
    }

    @Test
    void countsTheFirstAndTheLastDayOfTheWindowAndNoOther() {
        talk.tells("dlt", "slt1", "2018-08-31")
                .tells("dlt", "slt1", FROM)
                .tells("dlt", "slt1", TO)
                .tells("dlt", "slt1", "2019-09-01");
        assertThat(link(talk.answer(FROM, TO), "slt1").flows().getFirst().messages())
                .isEqualTo(2);
    }

    @Test
    void linksTeamsSideBySideByTheirChannel() {
        talk.opens("c1", "slt1", "slt2", "SCHOOL_TEAMS", true, "2018-10-01").asks("c1", "q1", "slt2", "slt1", TO);
        Link link = talk.answer(FROM, TO).links().stream()
                .filter(candidate -> candidate.relation() == Relation.CHANNEL)
                .findFirst()
                .orElseThrow();
        assertThat(link)
                .returns(day("2018-10-01"), Link::since)
                .returns(LinkStatus.ONE_WAY, Link::status)
                .returns(MessageDirection.ACROSS, Link::oneWay);
    }

    @Test
    void leavesOutALinkThatEndedBeforeTheWindow() {
        talk.closesSchool2("2018-09-01");
        assertThat(talk.answer("2018-08-31", TO).links()).hasSize(3);
        assertThat(talk.answer(FROM, TO).links()).hasSize(2);
    }

    @Test
    void endsALinkOnTheDayEitherTeamEnded() {
        talk.dissolves("grade", "2018-09-01").merges("slt2", "slt1", "2019-03-01");
        assertThat(talk.answer("2018-08-31", TO).links()).hasSize(3);
        CommunicationAnswer after = talk.answer(FROM, TO);
        assertThat(after.links()).hasSize(2);
        assertThat(link(after, "slt2").until()).isEqualTo("2019-03-01");
        assertThat(link(after, "slt1").until()).isNull();
        assertThat(talk.answer("2019-03-01", TO).links()).hasSize(1);
    }

    @Test
    void endsEveryLinkOfATeamAboveThatEnded() {
        talk.dissolves("slt1", "2019-03-01");
        assertThat(link(talk.answer(FROM, TO), "slt1").until()).isEqualTo("2019-03-01");
        assertThat(link(talk.answer(FROM, TO), "grade").until()).isEqualTo("2019-03-01");
    }

    @Test
    void endsALinkByChannelWithItsTeamOrTheSchoolThatClosedBefore() {
        talk.opens("c1", "slt1", "slt2", "SCHOOL_TEAMS", true, "2018-10-01")
                .closesSchool2("2019-02-01")
                .dissolves("slt1", "2019-03-01");
        assertThat(talk.answer(FROM, TO).links())
                .filteredOn(link -> link.relation() == Relation.CHANNEL)
                .singleElement()
                .returns(day("2019-02-01"), Link::until);
    }

    @Test
    void takesTheMedianOfWhatWasRespondedToAndSaysHowMuchWaits() {
        talk.gives("f1", "slt1", "dlt", "2018-10-01")
                .gives("f2", "slt1", "dlt", "2018-10-01")
                .gives("f3", "slt1", "dlt", "2018-10-01")
                .refers("f1", "slt2", "2018-10-04")
                .changesPlan("f1", 2, "2019-02-01")
                .changesPlan("f2", 2, "2018-10-11");
        assertThat(link(talk.answer(FROM, TO), "slt1").responses())
                .isEqualTo(new Responses(3, 2, 1, new BigDecimal("6.5")));
        assertThat(link(talk.answer(FROM, TO), "slt2").responses()).isEqualTo(new Responses(0, 0, 0, null));
    }

    @Test
    void doesNotCallNoInformationUnacknowledged() {
        talk.tells("i1", "dlt", "slt1", "2018-10-01")
                .tells("i2", "dlt", "slt1", "2018-10-02")
                .tells("i3", "dlt", "slt1", "2018-10-03");
        talk.acknowledges("i1", "2018-10-05").acknowledges("i2", "2018-10-05");
        assertThat(link(talk.answer(FROM, TO), "slt1").acknowledgements())
                .isEqualTo(new Acknowledgements(3, 2, new BigDecimal("66.7")));
        assertThat(link(talk.answer(FROM, TO), "slt2").acknowledgements()).isEqualTo(new Acknowledgements(0, 0, null));
    }

    @Test
    void doesNotTakeAnAcknowledgementForAMessage() {
        talk.tells("i1", "dlt", "slt1", "2018-10-01").acknowledges("i1", "2018-10-05");
        assertThat(link(talk.answer(FROM, TO), "slt1").status()).isEqualTo(LinkStatus.ONE_WAY);
    }

    @Test
    void countsNothingThatWasWithdrawn() {
        talk.opens("c1", "dlt", null, "EDUCATOR", true, FROM)
                .asks("c1", "q1", "slt1", "dlt", "2018-10-01")
                .withdraws("c1", "q1", "2018-10-02")
                .tells("i1", "dlt", "slt1", "2018-10-01")
                .withdraws("i1", "2018-10-02");
        assertThat(link(talk.answer(FROM, TO), "slt1"))
                .returns(LinkStatus.NO_CHANNEL, Link::status)
                .returns(new Responses(0, 0, 0, null), Link::responses);
    }

    @Test
    void keepsLimitsUpToTheLastDayAndTheLastPerCent() {
        talk.gives("f1", "slt1", "dlt", "2018-10-01").changesPlan("f1", 2, "2018-10-11");
        talk.tells("i1", "dlt", "slt1", "2018-10-01")
                .tells("i2", "dlt", "slt1", "2018-10-02")
                .acknowledges("i1", TO);
        assertThat(within(10L, null)).isTrue();
        assertThat(within(9L, null)).isFalse();
        assertThat(within(null, 50L)).isTrue();
        assertThat(within(null, 51L)).isFalse();
        assertThat(within(10L, 51L)).isFalse();
        assertThat(within(null, null)).isNull();
    }

    @Test
    void doesNotHoldLimitsAgainstALinkThatHadNothingToShow() {
        assertThat(link(talk.answer(FROM, TO, new Limits(10L, 50L)), "slt2").withinLimits())
                .isNull();
        talk.gives("f1", "slt2", "dlt", "2018-10-01");
        assertThat(link(talk.answer(FROM, TO, new Limits(10L, 50L)), "slt2").withinLimits())
                .isFalse();
    }

    @Test
    void countsFromLevelToLevelAndPractitionersBelowAllOfThem() {
        talk.opens("c1", "slt1", "slt2", "SCHOOL_TEAMS", true, FROM)
                .asks("c1", "q1", "slt2", "slt1", FROM)
                .asks("c1", "q2", null, "slt1", FROM)
                .answers("c1", "q2", TO)
                .tells("dlt", "slt1", FROM)
                .tells("dlt", "slt2", FROM)
                .tells("somewhere", "slt2", FROM);
        CommunicationAnswer answer = talk.answer(FROM, TO);
        assertThat(answer.matrix())
                .containsExactly(
                        new Cell(TeamLevel.DISTRICT, TeamLevel.SCHOOL, MessageDirection.DOWN, 2),
                        new Cell(TeamLevel.SCHOOL, TeamLevel.SCHOOL, MessageDirection.ACROSS, 1),
                        new Cell(TeamLevel.SCHOOL, null, MessageDirection.DOWN, 1),
                        new Cell(null, TeamLevel.SCHOOL, MessageDirection.UP, 1));
        assertThat(answer.directions())
                .isEqualTo(Map.of(MessageDirection.UP, 1L, MessageDirection.DOWN, 3L, MessageDirection.ACROSS, 1L));
    }

    @Test
    void saysSomethingElseOfThePastOnceALateEntryIsKnown() {
        talk.gives("f1", "slt1", "dlt", "2018-10-01");
        CommunicationAnswer believed = talk.answer(FROM, TO);
        talk.changesPlan("f1", 2, "2018-10-11");
        CommunicationAnswer known = talk.answer(FROM, TO);
        assertThat(link(believed, "slt1")).returns(LinkStatus.ONE_WAY, Link::status);
        assertThat(link(known, "slt1")).returns(LinkStatus.TWO_WAY, Link::status);
        assertThat(link(talk.answer(FROM, "2018-10-10"), "slt1")).returns(LinkStatus.ONE_WAY, Link::status);
    }

    private @Nullable Boolean within(@Nullable Long days, @Nullable Long percent) {
        return link(talk.answer(FROM, TO, new Limits(days, percent)), "slt1").withinLimits();
    }

    private static Link link(CommunicationAnswer answer, String narrower) {
        return answer.links().stream()
                .filter(link -> link.relation() == Relation.PARENT)
                .filter(link -> link.teams().getLast().teamId().equals(narrower))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
