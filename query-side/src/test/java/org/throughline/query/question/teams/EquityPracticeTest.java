package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseTrigger;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.teams.EquityPracticeAnswer.Counts;
import org.throughline.query.question.teams.EquityPracticeAnswer.Decided;
import org.throughline.query.question.teams.EquityPracticeAnswer.ForEquity;
import org.throughline.query.question.teams.EquityPracticeAnswer.OfYear;
import org.throughline.query.question.teams.EquityPracticeAnswer.TookPart;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionFold;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.cycle.CycleFold;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.pause.PauseFold;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/** What was decided and revised with equity pauses and without. */
class EquityPracticeTest {

    private static final LocalDate FROM = LocalDate.parse("2018-07-01");
    private static final LocalDate TO = LocalDate.parse("2020-06-30");
    private static final LocalDate PAUSE = LocalDate.parse("2019-02-13");
    private static final Map<String, String> TITLE = Map.of("en", "Title");
    private static final EquityAim AIM = new EquityAim("SPANISH-HOME", Map.of("en", "Asked as often"));

    @Test
    void theLongestTimeWithoutIsWithinTheWindow() {
        assertThat(answer(List.of(), List.of(), List.of(), List.of()).counts().longestGap())
                .isEqualTo(731);
        assertThat(answer(List.of(pause("p1", PAUSE, null, null)), List.of(), List.of(), List.of())
                        .counts()
                        .longestGap())
                .isEqualTo(503);
    }

    @Test
    void aLargeDecisionIsCloseToAPauseBeforeItOrOnlyToOneAfterIt() {
        List<EquityPauseState> pauses = List.of(pause("p1", PAUSE, null, null));
        assertThat(large(pauses, PAUSE.plusDays(30)))
                .returns(1, Counts::largeAfter)
                .returns(0, Counts::largeBefore);
        assertThat(large(pauses, PAUSE.plusDays(31)))
                .returns(0, Counts::largeAfter)
                .returns(0, Counts::largeBefore);
        assertThat(large(pauses, PAUSE.minusDays(30)))
                .returns(0, Counts::largeAfter)
                .returns(1, Counts::largeBefore);
        assertThat(large(pauses, PAUSE.minusDays(31))).returns(0, Counts::largeBefore);
        List<EquityPauseState> both =
                List.of(pause("p1", PAUSE, null, null), pause("p2", PAUSE.plusDays(20), null, null));
        assertThat(large(both, PAUSE.plusDays(10)))
                .returns(1, Counts::largeAfter)
                .returns(0, Counts::largeBefore);
    }

    @Test
    void aDecisionAboutACycleHasAPauseOfItsOwnStretch() {
        CycleState cycle = Told.by(
                new CycleFold(),
                started(PAUSE.minusDays(9)),
                decided(CycleDecision.ADAPT, PAUSE),
                decided(CycleDecision.ADOPT, PAUSE.plusDays(60)));
        EquityPracticeAnswer answer = answer(
                List.of(pause("p1", PAUSE, null, "c1"), pause("p2", PAUSE.plusDays(1), null, "other")),
                List.of(),
                List.of(cycle),
                List.of());
        assertThat(answer.decided()).extracting(Decided::pauses).containsExactly(List.of("p1"), List.of());
        assertThat(answer.counts()).returns(2, Counts::ofCycles).returns(1, Counts::ofCyclesWithout);
        assertThat(answer.decided().getLast()).returns(59L, Decided::before).returns(null, Decided::after);
    }

    @Test
    void theShareOfRevisionsForEquityCountsThoseThatSaySo() {
        PlanState plan = Told.by(
                new PlanFold(),
                new ActionPlanDrafted(
                        "p1", "s1", "t1", null, TITLE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), FROM),
                revised(2, null, FROM.plusDays(9)),
                revised(3, AIM, PAUSE),
                revised(4, null, TO.minusDays(1)),
                revised(5, AIM, TO.plusDays(1)));
        EquityPracticeAnswer answer = answer(List.of(), List.of(), List.of(), List.of(plan));
        assertThat(answer.counts())
                .returns(3, Counts::revisions)
                .returns(1, Counts::forEquity)
                .returns(new BigDecimal("33.3"), Counts::forEquityPercent);
        assertThat(answer.revisions())
                .containsExactly(new ForEquity("p1", "s1", 3, PAUSE, "SPANISH-HOME", AIM.text(), "Learned"));
        assertThat(answer(List.of(), List.of(), List.of(), List.of()).counts().forEquityPercent())
                .isNull();
    }

    @Test
    void whoTookPartIsToldByRolesOfPausesOfWhichItIsWrittenDown() {
        TeamState team = Told.by(
                new TeamFold(),
                new TeamFormed("t1", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), FROM),
                new MemberAppointed("t1", "m1", "PRINCIPAL", FROM),
                new MemberAppointed("t1", "m2", "TEACHER", FROM),
                new MemberAppointed("t1", "m3", "TEACHER", PAUSE.plusDays(1)));
        EquityPracticeAnswer answer = practice(List.of(
                        held("p1", PAUSE, List.of("m2", "m3")),
                        held("p2", PAUSE.plusDays(1), List.of("m1", "m3")),
                        held("p3", PAUSE.plusDays(2), null)))
                .answer(told(List.of(), List.of()), Map.of("t1", team), List.of(), List.of());
        assertThat(answer.tookPart()).containsExactly(new TookPart("PRINCIPAL", 1, 2), new TookPart("TEACHER", 2, 2));
    }

    @Test
    void eachSchoolYearOfTheWindowIsTold() {
        EquityPracticeAnswer answer =
                answer(List.of(pause("p1", PAUSE, "x1", null)), List.of(decision(PAUSE)), List.of(), List.of());
        assertThat(answer.years())
                .containsExactly(new OfYear(FROM, 1, 0, 1, 0, 0, 0), new OfYear(FROM.plusYears(1), 0, 0, 0, 0, 0, 0));
    }

    private static Counts large(List<EquityPauseState> pauses, LocalDate day) {
        return answer(pauses, List.of(decision(day)), List.of(), List.of()).counts();
    }

    private static EquityPracticeAnswer answer(
            List<EquityPauseState> pauses,
            List<DecisionState> decisions,
            List<CycleState> cycles,
            List<PlanState> plans) {
        return practice(pauses).answer(told(pauses, decisions), Map.of(), cycles, plans);
    }

    private static EquityPractice practice(List<EquityPauseState> pauses) {
        Window window = new Window(FROM, TO);
        return new EquityPractice(
                window, 30, new SchoolYears(MonthDay.of(7, 1)), (unit, day) -> window.contains(day), pauses);
    }

    private static EquityPausesAnswer told(List<EquityPauseState> pauses, List<DecisionState> decisions) {
        return new EquityPauses(pauses, id -> RulebookState.usual("d1"), TO)
                .answer(pause -> true, decisions, id -> null);
    }

    private static EquityPauseState pause(String id, LocalDate day, @Nullable String decision, @Nullable String cycle) {
        return Told.by(new PauseFold(), held(id, day, decision, cycle, null));
    }

    private static EquityPauseState held(String id, LocalDate day, @Nullable List<String> participants) {
        return Told.by(new PauseFold(), held(id, day, null, null, participants));
    }

    private static EquityPauseHeld held(
            String id,
            LocalDate day,
            @Nullable String decision,
            @Nullable String cycle,
            @Nullable List<String> participants) {
        return new EquityPauseHeld(
                id,
                "s1",
                "t1",
                PauseTrigger.PLANNED,
                null,
                decision,
                cycle,
                null,
                participants,
                List.of(),
                List.of(),
                List.of(),
                day);
    }

    private static DecisionState decision(LocalDate day) {
        Account account = new Account(
                "Decision",
                null,
                DecisionStyle.TOP_DOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stakes.HIGH,
                null,
                null);
        return Told.by(new DecisionFold(), new DecisionRecorded("x1", "s1", null, account, List.of(), List.of(), day));
    }

    private static CycleStarted started(LocalDate day) {
        return new CycleStarted(
                "c1",
                "s1",
                "i1",
                TITLE,
                null,
                CyclePhase.GROUND,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                day);
    }

    private static CycleDecided decided(CycleDecision decision, LocalDate day) {
        return new CycleDecided("c1", decision, "Seen", List.of(), List.of(), List.of(), day);
    }

    private static ActionPlanRevised revised(int version, @Nullable EquityAim equity, LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                version,
                version - 1,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Learned",
                null,
                equity,
                List.of(),
                null,
                List.of(),
                List.of(),
                day);
    }
}
