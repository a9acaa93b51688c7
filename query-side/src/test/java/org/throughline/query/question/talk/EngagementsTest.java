package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputRecorded;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.engagement.LinkedInput;
import org.throughline.query.Told;
import org.throughline.query.question.choices.InputsAnswer.Risk;
import org.throughline.query.question.talk.EngagementAnswer.OfContact;
import org.throughline.query.question.talk.EngagementAnswer.OfEngaged;
import org.throughline.query.question.talk.EngagementAnswer.OfGroup;
import org.throughline.query.question.talk.EngagementAnswer.OfRecurring;
import org.throughline.query.question.talk.EngagementAnswer.Standing;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.engagement.Engaged;
import org.throughline.query.subject.talk.engagement.EngagementFold;
import org.throughline.query.subject.talk.engagement.EngagementState;

class EngagementsTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final Window YEAR = new Window(FALL, FALL.plusDays(364));
    private static final PeopleGroups GROUPS = PeopleGroups.on(YEAR.to());
    private static final Engaged EVENING = Engaged.group("e1", "FAMILIES", EngagementDepth.COLLABORATE);

    private final List<EngagementState> engagements = new ArrayList<>();
    private final List<DecisionState> decisions = new ArrayList<>();
    private final List<PlanState> plans = new ArrayList<>();
    private Set<String> there = Set.of("d1");
    private Map<String, LocalDate> ends = Map.of();
    private String elsewhere = "none";

    @Test
    void anInputThatAnEngagementNamesCountsWithItAndWhereThatDoes() {
        engagements.add(EVENING.with(new LinkedInput("a", null, "i1")).on(FALL.plusDays(10)));
        decisions.add(Decided.on("a", "2018-10-01")
                .then(
                        Decided.input("a", "i1", "PARENT", EngagementDepth.INFORM, "2018-09-20"),
                        Decided.input("a", "i2", "FAMILY", EngagementDepth.TRANSFORM, "2018-11-20")));
        assertThat(answer().contacts())
                .extracting(OfContact::on, OfContact::depth, OfContact::inputs, OfContact::linked)
                .containsExactly(
                        tuple(FALL.plusDays(10), EngagementDepth.COLLABORATE, 1, 1),
                        tuple(LocalDate.parse("2018-11-20"), EngagementDepth.TRANSFORM, 1, 0));
        assertThat(answer().counts())
                .returns(2, EngagementAnswer.Counts::contacts)
                .returns(1, EngagementAnswer.Counts::linked);
    }

    @Test
    void anInputOfTheSameUnitGroupAndDayIsTakenForPartOfIt() {
        engagements.add(EVENING.on(FALL.plusDays(10)));
        decisions.add(Decided.on("a", "2018-10-01")
                .then(
                        Decided.input("a", "same", "FAMILY", EngagementDepth.TRANSFORM, "2018-09-11"),
                        Decided.input("a", "others", "LEARNERS", EngagementDepth.INFORM, "2018-09-11")));
        plans.add(plan("s2", "2018-09-11"));
        assertThat(answer().contacts())
                .extracting(
                        OfContact::organizationId,
                        OfContact::group,
                        OfContact::depth,
                        OfContact::sameDay,
                        one -> one.engagements().size())
                .containsExactly(
                        tuple("d1", "FAMILY", EngagementDepth.TRANSFORM, 1, 1),
                        tuple("d1", "LEARNER", EngagementDepth.INFORM, 0, 0),
                        tuple("s2", "FAMILY", EngagementDepth.NETWORK, 0, 0));
        assertThat(family()).returns(0, OfEngaged::byInputAlone);
        assertThat(answer().counts().sameDay()).isEqualTo(1);
    }

    @Test
    void inputsOfOneDayAreOneContact() {
        decisions.add(Decided.on("a", "2018-10-01")
                .then(
                        Decided.input("a", "i1", "FAMILY", EngagementDepth.INFORM, "2018-09-11"),
                        Decided.input("a", "i2", "FAMILIES", EngagementDepth.NETWORK, "2018-09-11")));
        assertThat(family())
                .returns(1, OfEngaged::contacts)
                .returns(1, OfEngaged::byInputAlone)
                .returns(EngagementDepth.NETWORK, OfEngaged::deepest);
        assertThat(answer().counts().sameDay())
                .as("there is no engagement they could be part of")
                .isZero();
    }

    @Test
    void isOngoingWhenSeveralFollowEachOtherSoonEnough() {
        LocalDate end = YEAR.to();
        assertThat(standing(end)).isEqualTo(Standing.NEVER);
        assertThat(standing(end, end.minusDays(1))).isEqualTo(Standing.ONCE);
        assertThat(standing(end, end.minusDays(240), end.minusDays(120), end)).isEqualTo(Standing.ONGOING);
        assertThat(standing(end, end.minusDays(241), end.minusDays(120), end)).isEqualTo(Standing.NOW_AND_THEN);
        assertThat(standing(end, end.minusDays(360), end.minusDays(240), end.minusDays(120)))
                .isEqualTo(Standing.ONGOING);
        assertThat(standing(end, end.minusDays(361), end.minusDays(241), end.minusDays(121)))
                .isEqualTo(Standing.LAPSED);
        assertThat(new Ongoing(0, 2).standing(List.of(FALL.minusYears(9), FALL), end))
                .as("no bound of days")
                .isEqualTo(Standing.ONGOING);
    }

    @Test
    void whatWasOngoingBeforeTheWindowStillIsJudged() {
        engagements.add(EVENING.on(FALL.minusDays(200), FALL.minusDays(100), FALL));
        assertThat(family())
                .returns(1, OfEngaged::contacts)
                .returns(Standing.LAPSED, OfEngaged::standing)
                .returns(364L, OfEngaged::longestWithout);
    }

    @Test
    void toBeToldAgainAndAgainIsStillOnlyToBeTold() {
        LocalDate end = YEAR.to();
        engagements.add(Engaged.group("told", "FAMILY", EngagementDepth.INFORM)
                .on(end.minusDays(200), end.minusDays(100), end));
        assertThat(family())
                .returns(Standing.ONGOING, OfEngaged::standing)
                .returns(List.of(Risk.ONLY_INFORMED), OfEngaged::token);
        assertThat(group("FAMILY")).returns(1, OfGroup::ongoing).returns(1, OfGroup::token);
    }

    @Test
    void whoIsEngagedOnlyAfterItWasDecidedMayBeAToken() {
        decisions.add(Decided.on("a", "2018-10-01").then());
        engagements.add(EVENING.about("a").on(LocalDate.parse("2018-10-02"), LocalDate.parse("2018-10-09")));
        assertThat(family().token()).containsExactly(Risk.ONLY_AFTERWARDS);
        engagements.add(Engaged.group("before", "FAMILY", EngagementDepth.NETWORK)
                .about("a")
                .on(LocalDate.parse("2018-10-01")));
        assertThat(family().token())
                .as("on the day itself is not held against anybody")
                .isEmpty();
    }

    @Test
    void tellsWhomNobodyEngaged() {
        there = Set.of("d1", "s2");
        engagements.add(EVENING.on(FALL));
        assertThat(answer().units().getFirst().never()).contains("LEARNER").doesNotContain("FAMILY");
        assertThat(answer().units().getLast())
                .returns("s2", EngagementAnswer.OfUnit::organizationId)
                .returns(List.of(), EngagementAnswer.OfUnit::groups);
        assertThat(group("FAMILY")).returns(1, OfGroup::engagedBy).returns(1, OfGroup::neverBy);
        assertThat(group("LEARNER")).returns(0, OfGroup::engagedBy).returns(2, OfGroup::neverBy);
        assertThat(answer().counts().unitsWithout()).isEqualTo(1);
        there = Set.of("s2");
        assertThat(group("LEARNER").neverBy())
                .as("a unit that has closed is not asked for it")
                .isEqualTo(1);
    }

    @Test
    void aGroupOfTheDistrictsOwnIsToldOfWithoutALabel() {
        engagements.add(
                Engaged.group("bus", "BUS_DRIVERS", EngagementDepth.NETWORK).on(FALL));
        assertThat(group("BUS_DRIVERS"))
                .returns(null, OfGroup::label)
                .returns(null, OfGroup::neverBy)
                .returns(1, OfGroup::contacts);
    }

    @Test
    void countsNothingOfDaysInAnotherDistrictOrBehindTheWindow() {
        engagements.add(EVENING.on(FALL, YEAR.to().plusDays(1)));
        assertThat(family()).returns(1, OfEngaged::contacts).returns(FALL, OfEngaged::lastOn);
        elsewhere = "d1";
        assertThat(answer().contacts()).isEmpty();
    }

    @Test
    void whatWasMeantToComeAgainIsAskedStretchByStretch() {
        engagements.add(EVENING.again(1, Recurrence.Unit.MONTHS, null)
                .on(FALL, LocalDate.parse("2018-10-30"), LocalDate.parse("2018-12-01")));
        assertThat(recurring(LocalDate.parse("2018-12-31")))
                .returns(4, OfRecurring::due)
                .returns(3, OfRecurring::held)
                .returns(List.of(LocalDate.parse("2018-11-01")), OfRecurring::missed);
        assertThat(recurring(LocalDate.parse("2018-12-30")).due())
                .as("the running one is open")
                .isEqualTo(3);
        engagements.set(
                0,
                EVENING.again(1, Recurrence.Unit.MONTHS, null)
                        .ended(LocalDate.parse("2018-11-15"), FALL, LocalDate.parse("2018-10-30")));
        assertThat(recurring(LocalDate.parse("2018-12-31")))
                .returns(2, OfRecurring::due)
                .returns(2, OfRecurring::held);
        ends = Map.of("d1", LocalDate.parse("2018-11-15"));
        engagements.set(0, EVENING.again(1, Recurrence.Unit.MONTHS, null).on(FALL, LocalDate.parse("2018-10-30")));
        assertThat(recurring(LocalDate.parse("2018-12-31")).due())
                .as("nothing is missed in a unit that has closed")
                .isEqualTo(2);
        ends = Map.of();
        engagements.set(
                0, EVENING.again(2, Recurrence.Unit.WEEKS, FALL.plusDays(20)).on(FALL));
        assertThat(recurring(YEAR.to())).returns(2, OfRecurring::due).returns(1, OfRecurring::held);
    }

    @Test
    void keepsWhatWasRecorded() {
        EngagementState state = EVENING.about("a").ended(FALL.plusDays(90), FALL, FALL.plusDays(30));
        assertThat(Told.stored(new EngagementFold(), state)).isEqualTo(state);
        assertThat(state)
                .returns(FALL.plusDays(90), EngagementState::endedOn)
                .returns(2, one -> one.times().size());
    }

    private EngagementAnswer answer() {
        return answer(YEAR);
    }

    private EngagementAnswer answer(Window window) {
        Contacts contacts = new Contacts(GROUPS, engagements, decisions, plans, (unit, day) -> !unit.equals(elsewhere));
        return new Engagements(window, GROUPS, contacts, unit -> new Ongoing(120, 3)).answer(there, ends, engagements);
    }

    private OfEngaged family() {
        return answer().units().getFirst().groups().stream()
                .filter(one -> one.group().equals("FAMILY"))
                .findFirst()
                .orElseThrow();
    }

    private OfGroup group(String code) {
        return answer().groups().stream()
                .filter(one -> one.group().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private OfRecurring recurring(LocalDate end) {
        return answer(new Window(FALL, end)).recurring().getFirst();
    }

    private static Standing standing(LocalDate day, LocalDate... contacts) {
        return new Ongoing(120, 3).standing(List.of(contacts), day);
    }

    private static PlanState plan(String unit, String day) {
        return Told.by(
                new PlanFold(),
                new ActionPlanDrafted(
                        "p1",
                        unit,
                        "slt",
                        Map.of("en", "Plan"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        FALL),
                new PlanInputRecorded(
                        "p1",
                        "i1",
                        "FAMILY",
                        EngagementDepth.NETWORK,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        LocalDate.parse(day),
                        LocalDate.parse(day)));
    }
}
