package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.talk.ChannelsAnswer.Reach;
import org.throughline.query.question.talk.GroupsAnswer.OfGroup;
import org.throughline.query.question.talk.GroupsAnswer.Source;
import org.throughline.query.question.talk.GroupsAnswer.Unmapped;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.direction.agreement.AgreementFold;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.direction.buyin.BuyInState;
import org.throughline.query.subject.direction.buyin.BuyInState.Reading;
import org.throughline.query.subject.teams.team.TeamFold;

class GroupsTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate SPRING = LocalDate.parse("2019-03-01");
    private static final LocalDate SUMMER = LocalDate.parse("2019-06-30");
    private static final Window YEAR = new Window(LocalDate.parse("2018-07-01"), SUMMER);

    private final Groups groups =
            new Groups(PeopleGroups.on(SUMMER), YEAR, SUMMER, (unit, day) -> !unit.equals("elsewhere"));

    @Test
    void countsWhoSpeaksForAGroupAndTheTeamsThatLackIt() {
        groups.seats(List.of(
                Told.by(
                        new TeamFold(),
                        new TeamFormed("dlt", "d1", TeamLevel.DISTRICT, "District", null, List.of(), FALL),
                        new MemberAppointed("dlt", "a", "PARENT", FALL),
                        new MemberAppointed("dlt", "a", "FAMILY", FALL)),
                Told.by(
                        new TeamFold(),
                        new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "School", null, List.of(), FALL),
                        new MemberAppointed("slt", "b", "TEACHER", FALL))));
        assertThat(of("FAMILY"))
                .returns(1, OfGroup::people)
                .returns(1, OfGroup::teams)
                .returns(2, OfGroup::requiringTeams)
                .returns(1, OfGroup::requiringTeamsWithout);
        assertThat(of("BOARD")).returns(1, OfGroup::requiringTeams).returns(1, OfGroup::requiringTeamsWithout);
    }

    @Test
    void joinsWhatIsCalledDifferently() {
        groups.channels(new SmallTalk()
                .opens("c1", "dlt", null, "FAMILIES", true, "2018-09-01")
                .channels("2019-06-30"));
        groups.decisions(List.of(
                Decided.on("a", "2018-10-01")
                        .over(List.of("FAMILIES", "LEARNERS"), List.of())
                        .then(),
                Decided.on("b", "2018-11-01")
                        .over(List.of("FAMILY"), List.of())
                        .then(Decided.input("b", "i1", "PARENT", EngagementDepth.COLLABORATE, "2018-10-20"))));
        groups.buyIn(List.of(new BuyInState("s1", List.of(reading("FAMILY"), reading("STAFF")))));
        assertThat(of("FAMILY"))
                .returns(List.of("FAMILIES", "FAMILY", "PARENT"), OfGroup::called)
                .returns(Reach.BOTH_WAYS, OfGroup::reach)
                .returns(List.of("c1"), OfGroup::channels)
                .returns(2, OfGroup::affecting)
                .returns(1, OfGroup::inputs)
                .returns(EngagementDepth.COLLABORATE, OfGroup::deepest)
                .returns(1, OfGroup::askedForBuyIn);
        assertThat(of("EDUCATOR")).returns(1, OfGroup::askedForBuyIn).returns(Reach.NEVER, OfGroup::reach);
        assertThat(of("LEARNER")).returns(1, OfGroup::affecting).returns(null, OfGroup::deepest);
    }

    @Test
    void takesAnAgreementForUnderstoodOnceItsPresentVersionIs() {
        AgreementPublished published = new AgreementPublished(
                "ag",
                "d1",
                "PBIS",
                null,
                null,
                1,
                Map.of("en", "We greet"),
                new AgreementAudience(List.of(), List.of("FAMILIES")),
                FALL);
        AgreementAcknowledged first = new AgreementAcknowledged("ag", 1, null, "FAMILIES", FALL.plusDays(9));
        groups.agreements(List.of(agreement(published, first)));
        assertThat(of("FAMILY")).returns(1, OfGroup::agreements).returns(1, OfGroup::understood);
        AgreementRevised revised = new AgreementRevised(
                "ag",
                2,
                Map.of("en", "We greet by name"),
                new AgreementAudience(List.of(), List.of("FAMILY")),
                "warmer",
                List.of("m-1"),
                SPRING);
        groups.agreements(List.of(agreement(published, first, revised)));
        assertThat(of("FAMILY")).returns(2, OfGroup::agreements).returns(1, OfGroup::understood);
    }

    @Test
    void namesWhatIsNoGroupAndCountsItNowhere() {
        groups.channels(new SmallTalk()
                .opens("c1", "dlt", null, "COACHES", true, "2018-09-01")
                .channels("2019-06-30"));
        groups.decisions(List.of(Decided.on("a", "2018-10-01")
                .over(List.of("BUS_DRIVERS"), List.of())
                .then()));
        assertThat(groups.answer().unmapped())
                .containsExactly(
                        new Unmapped("BUS_DRIVERS", List.of(Source.DECISION)),
                        new Unmapped("COACHES", List.of(Source.CHANNEL)));
        assertThat(groups.answer().groups())
                .extracting(OfGroup::affecting, OfGroup::reach)
                .containsOnly(tuple(0, Reach.NEVER));
    }

    private OfGroup of(String code) {
        return groups.answer().groups().stream()
                .filter(group -> group.group().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Reading reading(String group) {
        return new Reading("r-" + group, null, group, "survey", "five", 4, 3, 20, SPRING, null, List.of());
    }

    private static AgreementState agreement(AgreementEvent... told) {
        return Told.by(new AgreementFold(), told);
    }
}
