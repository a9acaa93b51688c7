package org.throughline.query.question.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;

/** A school that did nearly everything without what is usually asked for. */
class JudgementsIT {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Recording RECORDING = new Recording();
    private static final JudgedFacts FACTS = recorded();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static JudgedFacts recorded() {
        LocalDate begin = day("2016-08-01");
        inDistrict(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "D", null, null, begin),
                new TeamFormed("dt", "d1", TeamLevel.DISTRICT, "DT", null, List.of(), begin),
                new MemberAppointed("dt", "m-9", "SUPERINTENDENT", null, null, begin),
                new VisionAdopted(
                        "dt",
                        1,
                        Map.of("en", "All learn"),
                        null,
                        null,
                        List.of("m-1"),
                        null,
                        List.of(),
                        List.of(),
                        begin),
                new PolicySet("d1", Policy.PLAN_HAS_INPUT, Mode.WARN, "Asked for", day("2020-06-01")),
                new PolicySet("d1", Policy.PLAN_HAS_INPUT, Mode.BLOCK, "Insisted on", day("2021-06-01")),
                new LimitSet("d1", Limit.FOCUS_LIMIT, 8, "Two more", day("2021-06-01")));
        for (int i = 1; i <= 6; i++) {
            inDistrict(area("f" + i));
        }
        inDistrict(
                new FocusLimitOverridden("d1", "f7", 6, "One more", "m-9", List.of(), day("2019-09-02")), area("f7"));
        inSchool(
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "S", "d1", null, begin),
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "SLT", "dt", List.of(), begin),
                new MemberAppointed("slt", "m-1", "TEACHER", null, null, begin),
                new ReadinessAssessed(
                        "r1",
                        "s1",
                        "PBIS",
                        List.of(new Dimension("A", 1, 4)),
                        List.of(),
                        Finding.READY,
                        List.of(),
                        List.of(),
                        List.of(),
                        day("2017-01-10")),
                entered(Stage.PURPOSE_BUILDING, null, "2016-09-01"),
                entered(Stage.INFRASTRUCTURE, null, "2017-03-01"),
                entered(Stage.INITIAL, null, "2018-03-01"),
                check("2018-10-01", 60),
                check("2019-04-01", 80),
                entered(Stage.FULL, "s1-2019-04-01", "2021-03-01"),
                drafted("p1"),
                adopted("p1", "2020-01-10"),
                drafted("p2"),
                adopted("p2", "2020-09-01"),
                new ActionPlanClosed("p1", "Done with", List.of(), day("2021-06-30")),
                drafted("p3"),
                adopted("p3", "2021-09-01"),
                decision("shared", DecisionStyle.SHARED),
                decision("above", DecisionStyle.TOP_DOWN));
        return new JudgedFacts(RECORDING, DAY);
    }

    private static void inDistrict(SubjectEvent... events) {
        Stream.of(events).forEach(event -> RECORDING.add(event, "d1", "d1"));
    }

    private static void inSchool(SubjectEvent... events) {
        Stream.of(events).forEach(event -> RECORDING.add(event, "d1", "s1"));
    }

    private static FocusAreaAdded area(String code) {
        return new FocusAreaAdded(
                "d1", code, Map.of("en", code), "It matters", FocusLinks.NONE, 6, List.of(), day("2019-09-02"));
    }

    private static StageEntered entered(Stage stage, @Nullable String check, String on) {
        return new StageEntered("s1", "PBIS", stage, null, check, List.of(), List.of(), day(on));
    }

    private static FidelityCheckRecorded check(String on, int points) {
        return new FidelityCheckRecorded(
                "s1-" + on,
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of("tier-1"),
                Map.of(),
                List.of(new Score("tier-1", points, 100, BigDecimal.valueOf(70), points >= 70)),
                null,
                null,
                List.of(),
                day(on));
    }

    private static ActionPlanDrafted drafted(String plan) {
        return new ActionPlanDrafted(
                plan,
                "s1",
                "slt",
                null,
                Map.of("en", plan),
                List.of(),
                List.of(new Goal("G1", Map.of("en", "Better"))),
                List.of(),
                List.of(new Step("D1", Map.of("en", "Do"), null, List.of(), List.of(), null, List.of(), List.of())),
                List.of("m-1"),
                List.of(),
                List.of(),
                day("2019-12-01"));
    }

    private static ActionPlanAdopted adopted(String plan, String on) {
        return new ActionPlanAdopted(plan, List.of("m-1"), List.of(), List.of(), day(on));
    }

    private static DecisionRecorded decision(String id, DecisionStyle style) {
        return new DecisionRecorded(
                id,
                "s1",
                "slt",
                new Account(
                        id,
                        null,
                        style,
                        null,
                        List.of("m-1"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                List.of(),
                List.of(),
                day("2020-02-01"));
    }

    /** Each fact with what it comes to by its day and by another, and which parts it lacks. */
    private static ListAssert<Tuple> judged(Rule rule, String by) {
        return FACTS.judged(
                rule,
                day(by),
                one -> tuple(
                        one.fact().subject().id(),
                        one.fact().on().toString(),
                        one.first(),
                        one.second(),
                        one.lacks().stream().map(Lack::part).toList()));
    }

    private static Tuple of(String id, String on, Outcome first, Outcome second, String... parts) {
        return tuple(id, on, first, second, List.of(parts));
    }

    @Test
    void aPlanIsJudgedByTheRuleOfItsDayAndByALaterOne() {
        judged(Rule.of(Policy.PLAN_HAS_INPUT), "2022-06-30")
                .containsExactly(
                        of("p3", "2021-09-01", Outcome.REFUSED, Outcome.REFUSED, "NO_INPUT"),
                        of("p2", "2020-09-01", Outcome.WARNED, Outcome.REFUSED, "NO_INPUT"),
                        of("p1", "2020-01-10", Outcome.NOT_ASKED, Outcome.REFUSED, "NO_INPUT"));
        judged(Rule.of(Policy.PLAN_HAS_INPUT), "2020-01-01")
                .extracting(one -> one.toList().get(3))
                .containsOnly(Outcome.NOT_ASKED);
    }

    @Test
    void plansAreJudgedByTheirStepsScopesAndGoals() {
        judged(Rule.of(Policy.PLANS_CLOSE_WITH_STEPS_SETTLED), "2022-06-30")
                .containsExactly(of("p1", "2021-06-30", Outcome.WARNED, Outcome.WARNED, "OPEN_STEPS"));
        judged(Rule.of(Policy.ONE_ADOPTED_PLAN_PER_SCOPE), "2022-06-30")
                .containsExactly(
                        of(
                                "p3",
                                "2021-09-01",
                                Outcome.WARNED,
                                Outcome.WARNED,
                                "ANOTHER_ADOPTED_PLAN_OF_THE_SAME_SCOPE"),
                        of(
                                "p2",
                                "2020-09-01",
                                Outcome.WARNED,
                                Outcome.WARNED,
                                "ANOTHER_ADOPTED_PLAN_OF_THE_SAME_SCOPE"),
                        of("p1", "2020-01-10", Outcome.MET, Outcome.MET));
        judged(Rule.of(Policy.GOALS_TRACE_TO_NEEDS), "2022-06-30")
                .hasSize(6)
                .contains(of("p1", "2020-01-10", Outcome.NOT_ASKED, Outcome.NOT_ASKED, "GOALS_IN_WORDS_ONLY"));
    }

    @Test
    void movesAreJudgedByWhatTheyName() {
        judged(Rule.of(Policy.READINESS_BEFORE_INITIAL), "2022-06-30")
                .extracting(one -> one.toList().get(4))
                .containsExactly(List.of("NO_ASSESSMENT_NAMED"));
        judged(Rule.of(Policy.FULL_NEEDS_FIDELITY_CRITERION), "2022-06-30")
                .extracting(one -> one.toList().get(3))
                .containsExactly(Outcome.MET);
        judged(Rule.of(Policy.FULL_NEEDS_RECENT_CHECK), "2022-06-30")
                .extracting(one -> one.toList().get(4))
                .containsExactly(List.of("MONTHS_SINCE_THE_CHECK"));
        judged(Rule.of(Policy.FULL_NEEDS_CHECK_BY_OTHERS), "2022-06-30")
                .extracting(one -> one.toList().get(3))
                .containsExactly(Outcome.NOT_ASKED);
        judged(Rule.of(Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT), "2022-06-30")
                .extracting(one -> one.toList().get(3))
                .containsExactly(Outcome.REFUSED);
        judged(Rule.of(Limit.STALLED_AFTER_DAYS), "2022-06-30")
                .extracting(one -> one.toList().get(3))
                .containsExactly(Outcome.MET);
    }

    @Test
    void aLimitIsJudgedWithThePolicyItBoundsAndPreviewedByItself() {
        Judgement judgement = JudgedFacts.judgement(Rule.of(Limit.FULL_CHECK_MONTHS));
        assertThat(judgement.rule()).isEqualTo(Rule.of(Policy.FULL_NEEDS_RECENT_CHECK));
        List<Outcome> outcomes = new ArrayList<>();
        for (String months : List.of("22", "23")) {
            FACTS.bench()
                    .byNowAnd(judgement, Rule.of(Limit.FULL_CHECK_MONTHS), months)
                    .forEach(one -> outcomes.add(one.second()));
        }
        assertThat(outcomes).containsExactly(Outcome.WARNED, Outcome.MET);
    }

    @Test
    void focusAreasAreCountedOnTheDayTheyBeganAndOnTheDayAskedAbout() {
        judged(Rule.of(Limit.FOCUS_LIMIT), "2022-06-30")
                .hasSize(8)
                .contains(
                        of("d1", "2019-09-02", Outcome.BEYOND, Outcome.MET, "ACTIVE_FOCUS_AREAS"),
                        of("d1", "2022-06-30", Outcome.MET, Outcome.MET));
        judged(Rule.of(Policy.FOCUS_LIMIT_OVERRIDE), "2022-06-30")
                .containsExactly(of("d1", "2019-09-02", Outcome.REFUSED, Outcome.REFUSED, "LIMIT_OVERRIDDEN"));
        judged(Rule.of(Policy.LIMITS_STAY_WITHIN_SOURCES), "2022-06-30")
                .containsExactly(of(
                        "d1",
                        "2021-06-01",
                        Outcome.WARNED,
                        Outcome.WARNED,
                        "BEYOND_ITS_SOURCE_AND_NOBODY_STANDS_FOR_IT"));
    }

    @Test
    void rulesRecordedLongAfterTheirDayAreToldOf() {
        judged(Rule.of(Policy.RULES_ARE_SET_IN_TIME), "2022-06-30")
                .hasSize(3)
                .extracting(one -> one.toList().get(3))
                .containsOnly(Outcome.WARNED);
    }

    @Test
    void decisionsVisionsAndAssessmentsAreJudgedByWhatTheySay() {
        judged(Rule.of(Policy.SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS), "2022-06-30")
                .containsExactlyInAnyOrder(
                        of("shared", "2020-02-01", Outcome.WARNED, Outcome.WARNED, "DECIDERS_NAMED"),
                        of("above", "2020-02-01", Outcome.MET, Outcome.MET));
        judged(Rule.of(Policy.TOP_DOWN_NEEDS_JUSTIFICATION), "2022-06-30")
                .contains(of("above", "2020-02-01", Outcome.WARNED, Outcome.WARNED, "NO_JUSTIFICATION"));
        judged(Rule.of(Policy.VISION_LED_BY_ADMINISTRATOR), "2022-06-30")
                .containsExactly(
                        of("dt", "2016-08-01", Outcome.WARNED, Outcome.WARNED, "NO_ADMINISTRATOR_AMONG_THOSE_WHO_LED"));
        judged(Rule.of(Policy.ADOPTION_RESTS_ON_DATA), "2022-06-30")
                .containsExactly(of("dt", "2016-08-01", Outcome.WARNED, Outcome.WARNED, "NO_DATA_NAMED"));
        judged(Rule.of(Policy.READINESS_FITS_ITS_SCORE), "2022-06-30")
                .containsExactly(of("r1", "2017-01-10", Outcome.WARNED, Outcome.WARNED, "READY_PERCENT"));
    }

    @Test
    void whatIsNotRecordedStaysUnknown() {
        judged(Rule.of(Policy.INSTRUMENT_SERVES_PRACTICE), "2022-06-30")
                .hasSize(2)
                .extracting(one -> one.toList().get(3))
                .containsOnly(Outcome.UNKNOWN);
        judged(Rule.of(Limit.ATTENDANCE_PERCENT), "2022-06-30").isEmpty();
    }

    @Test
    void checksTeamsAndPracticesAreJudgedAsTheyAreOnTheDay() {
        judged(Rule.of(Limit.SUSTAINED_AFTER_CHECKS), "2022-06-30")
                .containsExactly(of(
                        "s1-2019-04-01", "2022-06-30", Outcome.BEYOND, Outcome.BEYOND, "CHECKS_IN_A_ROW_THAT_MET_IT"));
        judged(Rule.of(Limit.TEAM_MINIMUM), "2022-06-30")
                .containsExactlyInAnyOrder(
                        of("dt", "2022-06-30", Outcome.BEYOND, Outcome.BEYOND, "MEMBERS"),
                        of("slt", "2022-06-30", Outcome.BEYOND, Outcome.BEYOND, "MEMBERS"));
        judged(Rule.of(Policy.TEAMS_HAVE_SIX_GROUPS), "2022-06-30")
                .extracting(one -> one.toList().get(3))
                .containsOnly(Outcome.WARNED);
        judged(Rule.of(Policy.TEAMS_STAND_IN_LINE), "2022-06-30")
                .containsExactly(of("slt", "2022-06-30", Outcome.MET, Outcome.MET));
        judged(Rule.of(Policy.PRACTICE_IS_SELECTED), "2022-06-30")
                .extracting(one -> one.toList().get(4))
                .containsOnly(List.of("NOT_SELECTED"));
    }
}
