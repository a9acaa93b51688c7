package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.teams.meeting.Room.seat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.Component;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.Justification;
import org.throughline.events.choices.decision.Justification.Ground;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.Party;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.choices.DecisionsAnswer.Known;
import org.throughline.query.question.choices.DecisionsAnswer.OfComponent;
import org.throughline.query.question.choices.DecisionsAnswer.Share;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.delegation.DelegationFold;
import org.throughline.query.subject.teams.delegation.DelegationState;
import org.throughline.query.subject.teams.meeting.Room;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.subject.teams.team.TeamState;

class DecisionsAnswerTest {

    private static final String FORMED = "2016-08-01";
    private static final LocalDate TO = LocalDate.parse("2019-06-30");
    private static final Window YEAR = new Window(LocalDate.parse("2018-07-01"), TO);
    private static final List<TeamState> TEAMS = List.of(
            Room.team(
                    "dlt",
                    "d1",
                    TeamLevel.DISTRICT,
                    FORMED,
                    seat("m-1", "SUPERINTENDENT", FORMED),
                    seat("m-2", "PARENT", FORMED),
                    seat("m-3", "PRINCIPAL", FORMED)),
            Room.team("slt", "s1", TeamLevel.SCHOOL, FORMED, seat("m-3", "PRINCIPAL", FORMED)));
    private static final List<OrganizationState> ORGANIZATIONS = List.of(
            registered("d1", OrganizationKind.DISTRICT),
            registered("s1", OrganizationKind.SCHOOL),
            registered("s2", OrganizationKind.SCHOOL));

    @Test
    void sharesOutDecisionsOfOnePersonOverThoseOfWhichItIsKnown() {
        assertThat(answer(
                                decided("a", "2018-09-01").by("m-1").then(),
                                decided("b", "2018-09-02").by("m-1", "m-2").then(),
                                decided("c", "2018-09-03").then())
                        .sole())
                .isEqualTo(new Share(1, 1, 1, percent("50.0")));
    }

    @Test
    void takesInTheWindowWithBothEndsAndNothingThatIsRetracted() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-06-30").then(),
                decided("b", "2018-07-01").then(),
                decided("c", "2019-06-30").then(),
                decided("d", "2019-07-01").then(),
                decided("e", "2019-01-01").then(new DecisionRetracted("e", "Never", LocalDate.parse("2019-01-01"))));
        assertThat(answer.decisions()).isEqualTo(2);
    }

    @Test
    void countsADecisionThatWasTakenBackLaterAsTaken() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01").then(new DecisionReversed("a", "Wrong", null, TO)),
                decided("b", "2018-09-01").then(new DecisionReversed("b", "Wrong", null, TO.plusDays(1))));
        assertThat(answer.decisions()).isEqualTo(2);
        assertThat(answer.reversed()).isEqualTo(1);
    }

    @Test
    void tellsWhetherHighStakesWereDecidedFromAboveMoreOften() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01")
                        .staking(Stakes.HIGH)
                        .in(DecisionStyle.TOP_DOWN, null)
                        .then(),
                decided("b", "2018-09-02").staking(Stakes.HIGH).then(),
                decided("c", "2018-09-03").staking(Stakes.LOW).then(),
                decided("d", "2018-09-04").then());
        assertThat(answer.byStakes())
                .extracting(DecisionsAnswer.OfStakes::stakes)
                .containsExactly("LOW", "MEDIUM", "HIGH", "NOT_JUDGED");
        assertThat(answer.byStakes())
                .extracting(DecisionsAnswer.OfStakes::topDownPercent)
                .containsExactly(percent("0.0"), null, percent("50.0"), percent("0.0"));
    }

    @Test
    void countsDecisionsFromAboveByTheirGroundsAndNamesThoseWithoutOne() {
        Justification law = new Justification(Ground.LAW, "Ordered");
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01").in(DecisionStyle.TOP_DOWN, null).then(),
                decided("b", "2018-09-02").in(DecisionStyle.TOP_DOWN, law).then());
        assertThat(answer.topDown())
                .isEqualTo(new DecisionsAnswer.TopDown(2, Map.of("LAW", 1, "NONE_GIVEN", 1), List.of("a")));
    }

    @Test
    void findsTheLargestShareInOneHandByQuarter() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-30").by("m-1").then(),
                decided("b", "2018-10-01").by("m-1", "m-2").then(),
                decided("c", "2018-12-31").by("m-2").then(),
                decided("d", "2018-12-31").then());
        assertThat(answer.concentrationByQuarter())
                .containsExactly(
                        new Concentration("2018-Q3", 1, 1, "m-1", 1, percent("100.0")),
                        new Concentration("2018-Q4", 3, 2, "m-2", 2, percent("100.0")));
        assertThat(answer.concentration()).isEqualTo(new Concentration("window", 4, 3, "m-1", 2, percent("66.7")));
    }

    @Test
    void namesComponentsNothingWasDecidedAbout() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01").about(Component.SCREENING).then(),
                decided("b", "2019-03-01").about(Component.SCREENING).then());
        assertThat(answer.components())
                .contains(new OfComponent(Component.SCREENING, 2, LocalDate.parse("2019-03-01")));
        assertThat(answer.componentsWithoutDecision())
                .containsExactly(
                        Component.PROGRESS_MONITORING,
                        Component.DATA_BASED_DECISIONS,
                        Component.MULTI_LEVEL_PREVENTION);
    }

    @Test
    void setsThoseWhoDecideAgainstThoseWhoLiveWithIt() {
        List<String> families = List.of("PARENT");
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01").by("m-1").over(families, List.of()).then(),
                decided("b", "2018-09-02")
                        .by("m-1", "m-2")
                        .over(families, List.of())
                        .then(),
                decided("c", "2018-09-03")
                        .by("m-1", "stranger")
                        .over(families, List.of())
                        .then(),
                decided("d", "2018-09-04").by("m-2").then());
        assertThat(answer.powerMap())
                .contains(new PowerMap.OfGroup("FAMILY", 3, 1, 1, percent("50.0"), 2))
                .contains(new PowerMap.OfGroup("ADMINISTRATOR", 0, 0, 0, null, 3));
    }

    @Test
    void findsDecisionsOverSchoolsWithoutAVoiceOfTheirs() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01")
                        .by("m-1")
                        .over(List.of(), List.of("s1"))
                        .then(),
                decided("b", "2018-09-02")
                        .by("m-3")
                        .over(List.of(), List.of("s1", "s2"))
                        .then(),
                decided("c", "2018-09-03")
                        .by("m-3")
                        .over(List.of(), List.of("d1"))
                        .then(),
                decided("d", "2018-09-04")
                        .by("m-1")
                        .over(List.of(), List.of("d1"))
                        .then(),
                decided("e", "2018-09-05").over(List.of(), List.of("s1")).then());
        assertThat(answer.withoutSchoolVoice())
                .extracting(SchoolVoice::decisionId, SchoolVoice::withoutVoice, SchoolVoice::noVoice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", List.of("s1"), Whether.YES),
                        org.assertj.core.groups.Tuple.tuple("b", List.of("s2"), Whether.YES),
                        org.assertj.core.groups.Tuple.tuple("d", List.of("d1"), Whether.YES),
                        org.assertj.core.groups.Tuple.tuple("e", List.of("s1"), Whether.UNKNOWN));
    }

    @Test
    void answersBeforeAndAfterACorrectionAsItWasKnown() {
        Decided told = decided("a", "2018-09-01").by("m-1", "m-3").over(List.of(), List.of("s1"));
        DecisionState corrected = told.then(new DecisionCorrected(
                "a", told.by("m-1").account(), "Heard by phone", List.of(), List.of(), LocalDate.parse("2018-09-01")));
        assertThat(answer(told.then()).withoutSchoolVoice()).isEmpty();
        assertThat(answer(corrected).withoutSchoolVoice()).hasSize(1);
        assertThat(answer(told.then()).severalLevels()).isEqualTo(new Share(1, 0, 0, percent("100.0")));
        assertThat(answer(corrected).severalLevels()).isEqualTo(new Share(0, 1, 0, percent("0.0")));
    }

    @Test
    void takesOnePersonWithSeatsAtTwoLevelsForOnePerson() {
        DecisionsAnswer answer = answer(decided("a", "2018-09-01").by("m-3").then());
        assertThat(answer.sole()).isEqualTo(new Share(1, 0, 0, percent("100.0")));
        assertThat(answer.severalLevels()).isEqualTo(new Share(0, 1, 0, percent("0.0")));
    }

    @Test
    void doesNotTakeSilenceForTheAbsenceOfThoseClosestToTheProblem() {
        DecisionsAnswer answer = answer(
                decided("a", "2018-09-01").by("m-2").nearest("m-2").then(),
                decided("b", "2018-09-02").by("m-1").then());
        assertThat(answer.closestToProblem()).isEqualTo(new Share(1, 0, 1, percent("100.0")));
    }

    @Test
    void keepsProtectedTimeOfEarlierYearsUntilItIsChangedOrTakenBack() {
        Decided first =
                decided("a", "2016-09-01").over(List.of(), List.of("s1")).protecting(150, 60);
        Decided second =
                decided("b", "2019-06-30").over(List.of(), List.of("s1")).protecting(null, 90);
        Decided later =
                decided("c", "2019-07-01").over(List.of(), List.of("s1")).protecting(0, 0);
        assertThat(answer(first.then(), second.then(), later.then()).schedule())
                .containsExactly(new ScheduledTime(
                        "s1", "ALL_STAFF", 21, 150, TO, LocalDate.parse("2019-07-01"), List.of("a", "b")));
        assertThat(answer(first.then(new DecisionReversed("a", "No room", null, TO)), second.then())
                        .schedule())
                .containsExactly(new ScheduledTime("s1", "ALL_STAFF", 21, null, TO, null, List.of("b")));
    }

    @Test
    void tellsWhatIsDelegatedAtTheEndOfTheWindow() {
        DelegationState open = Told.by(
                new DelegationFold(),
                new DelegationGranted(
                        "dg",
                        "s1",
                        new Party(Party.Kind.TEAM, "dlt"),
                        new Party(Party.Kind.TEAM, "slt"),
                        "Topics",
                        null,
                        TO.plusDays(1),
                        List.of(),
                        TO.minusDays(9)));
        assertThat(answer(YEAR, List.of(open)).delegations()).containsExactly(open);
        assertThat(answer(new Window(YEAR.from(), TO.plusDays(1)), List.of(open))
                        .delegations())
                .isEmpty();
    }

    private static Decided decided(String id, String day) {
        return Decided.on(id, day).of("dlt");
    }

    private static OrganizationState registered(String id, OrganizationKind kind) {
        return Told.by(
                new OrganizationFold(), new OrganizationRegistered(id, kind, id, null, null, LocalDate.parse(FORMED)));
    }

    private static DecisionsAnswer answer(DecisionState... decisions) {
        Known known = new Known(List.of(decisions), TEAMS, ORGANIZATIONS, List.of(), List.of(), (unit, day) -> true);
        return DecisionsAnswer.of(YEAR, known, PeopleGroups.on(TO));
    }

    private static DecisionsAnswer answer(Window window, List<DelegationState> delegations) {
        Known known = new Known(List.of(), TEAMS, ORGANIZATIONS, delegations, List.of(), (unit, day) -> true);
        return DecisionsAnswer.of(window, known, PeopleGroups.on(TO));
    }

    private static BigDecimal percent(String value) {
        return new BigDecimal(value);
    }
}
