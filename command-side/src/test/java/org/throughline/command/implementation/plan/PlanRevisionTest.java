package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.goal;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;
import static org.throughline.command.implementation.plan.PlanWorld.stepsRevised;
import static org.throughline.command.implementation.plan.PlanWorld.stepsWritten;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.CompletePlanStep;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.Step;

class PlanRevisionTest {

    private static final Step MEET = step("S1", "Meet");
    private static final Step TRAIN = step("S2", "Train");
    private static final Step COACH = step("S3", "Coach");

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture();

    @Test
    void recordsOnlyWhatDiffers() {
        Step meetWeekly = step("S1", "Meet weekly");
        plan.given(drafted(FALL_2017))
                .when(steps(1, List.of(COACH, meetWeekly), FALL_2018))
                .expectEvents(stepsRevised(2, List.of(COACH, meetWeekly), List.of("S2"), FALL_2018));
    }

    @Test
    void recordsGoalsMilestonesAndTitleEachInTheirPlace() {
        Map<String, String> title = Map.of("en", "Plan", "es", "Plan de acción");
        plan.given(drafted(FALL_2017))
                .when(revise(1, title, goals("G2"), List.of(goal("M1", "Sooner")), null, FALL_2018))
                .expectEvents(new ActionPlanRevised(
                        "p1",
                        2,
                        title,
                        goals("G2"),
                        List.of("G1"),
                        List.of(goal("M1", "Sooner")),
                        List.of(),
                        List.of(),
                        List.of(),
                        "learned",
                        List.of("slt"),
                        List.of(),
                        FALL_2018));
    }

    @Test
    void emptiesAListThatIsPresentAndEmpty() {
        plan.given(drafted(FALL_2017))
                .when(steps(1, List.of(), FALL_2018))
                .expectEvents(stepsRevised(2, List.of(), List.of("S1", "S2"), FALL_2018));
    }

    @Test
    void recordsNothingWhenNothingDiffersOrAllIsAbsent() {
        plan.given(drafted(FALL_2017))
                .when(revise(1, TITLE, goals("G1"), goals("M1"), List.of(MEET, TRAIN), FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        plan.given(drafted(FALL_2017))
                .when(revise(1, null, null, null, null, FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void recordsNothingWhenOnlyTheOrderDiffers() {
        plan.given(drafted(FALL_2017))
                .when(steps(1, List.of(TRAIN, MEET), FALL_2018))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void buildsOnTheRevisionBefore() {
        plan.given(drafted(FALL_2017), stepsRevised(2, List.of(COACH), List.of("S1"), FALL_2018))
                .when(steps(2, List.of(MEET, TRAIN, COACH), FALL_2019))
                .expectEvents(stepsRevised(3, List.of(MEET), List.of(), FALL_2019));
    }

    @Test
    void refusesARevisionOfAnotherVersionThanTheCurrentOne() {
        for (int revises : new int[] {1, 3}) {
            plan.given(drafted(FALL_2017), stepsRevised(2, List.of(COACH), List.of(), FALL_2018))
                    .when(steps(revises, List.of(MEET), FALL_2019))
                    .expectException(refusedWith(RefusalCode.REVISES_OTHER_VERSION));
        }
    }

    @Test
    void saysWhichVersionToReviseInstead() {
        PlanFacts draft = PlanRules.RULES.evolve(PlanFacts.UNKNOWN, drafted(FALL_2018));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PlanRules.requireCurrent(draft, 2));
        assertThat(refusal.facts()).containsEntry("revises", 2).containsEntry("currentVersion", 1);
    }

    @Test
    void takesAVersionRememberedLateInItsPlaceByItsDay() {
        plan.given(drafted(FALL_2017), stepsRevised(2, List.of(COACH), List.of(), FALL_2019))
                .when(steps(1, List.of(MEET), FALL_2018))
                .expectEvents(stepsWritten(3, 1, List.of(), List.of("S2"), FALL_2018));
        plan.given(
                        drafted(FALL_2017),
                        stepsRevised(2, List.of(COACH), List.of(), FALL_2019),
                        stepsWritten(3, 1, List.of(), List.of("S2"), FALL_2018))
                .when(steps(2, List.of(MEET, TRAIN), FALL_2019))
                .expectEvents(stepsWritten(4, 2, List.of(), List.of("S3"), FALL_2019));
    }

    @Test
    void isWrittenOnTheVersionInEffectOnItsDay() {
        for (int revises : new int[] {2, 3}) {
            plan.given(drafted(FALL_2017), stepsRevised(2, List.of(COACH), List.of(), FALL_2019))
                    .when(steps(revises, List.of(MEET), FALL_2018))
                    .expectException(refusedWith(RefusalCode.REVISES_OTHER_VERSION));
        }
    }

    @Test
    void keepsWhatIsDoneUnderALaterVersionThatNeverLeftItOut() {
        plan.given(
                        drafted(FALL_2017),
                        new PlanStepCompleted("p1", "S1", List.of(), FALL_2017),
                        stepsRevised(2, List.of(COACH), List.of(), FALL_2019),
                        stepsWritten(3, 1, List.of(), List.of("S1"), FALL_2018))
                .when(new CompletePlanStep("p1", "S1", List.of(), FALL_2019))
                .expectException(refusedWith(RefusalCode.STEP_SETTLED));
    }

    @Test
    void refusesToLeaveOutLateWhatWasWorkedOnThen() {
        plan.given(
                        drafted(FALL_2017),
                        new PlanStepCompleted("p1", "S1", List.of(), FALL_2018.plusDays(1)),
                        stepsRevised(2, List.of(COACH), List.of(), FALL_2019))
                .when(steps(1, List.of(TRAIN), FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesCodesThatAreUsedTwice() {
        plan.given(drafted(FALL_2017))
                .when(steps(1, List.of(COACH, COACH), FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void revisesAnAdoptedPlan() {
        plan.given(drafted(FALL_2017), new ActionPlanAdopted("p1", List.of("slt"), List.of(), FALL_2017))
                .when(steps(1, List.of(MEET), FALL_2018))
                .expectEvents(stepsRevised(2, List.of(), List.of("S2"), FALL_2018));
    }

    @Test
    void refusesAClosedPlanEvenWhenNothingDiffers() {
        for (List<Step> steps : List.of(List.of(MEET), List.of(MEET, TRAIN))) {
            plan.given(drafted(FALL_2017), new ActionPlanClosed("p1", "done", FALL_2018))
                    .when(steps(1, steps, FALL_2018))
                    .expectException(refusedWith(RefusalCode.ENDED));
        }
    }

    @Test
    void learnsOfARevisionFromBeforeTheClose() {
        plan.given(drafted(FALL_2017), new ActionPlanClosed("p1", "done", FALL_2018))
                .when(steps(1, List.of(MEET), FALL_2018.minusDays(1)))
                .expectEvents(stepsRevised(2, List.of(), List.of("S2"), FALL_2018.minusDays(1)));
    }

    @Test
    void goesBeforeWorkThatIsRecordedOfLaterDays() {
        plan.given(drafted(FALL_2017), new PlanStepCompleted("p1", "S1", List.of(), FALL_2019))
                .when(steps(1, List.of(MEET), FALL_2018))
                .expectEvents(stepsRevised(2, List.of(), List.of("S2"), FALL_2018));
    }

    @Test
    void recordsWhoTookPartEachOnceAndTellsNobodyFromNotKnown() {
        plan.given(drafted(FALL_2017))
                .when(reviewedBy(List.of("m-2", "m-1", "m-2")))
                .expectEventsMatching(exactSequenceOf(messageWithPayload(matches(
                        (ActionPlanRevised event) -> List.of("m-1", "m-2").equals(event.participants())))));
        plan.given(drafted(FALL_2017))
                .when(reviewedBy(List.of()))
                .expectEventsMatching(exactSequenceOf(messageWithPayload(
                        matches((ActionPlanRevised event) -> List.of().equals(event.participants())))));
        plan.given(drafted(FALL_2017))
                .when(reviewedBy(null))
                .expectEventsMatching(exactSequenceOf(
                        messageWithPayload(matches((ActionPlanRevised event) -> event.participants() == null))));
    }

    private static ReviseActionPlan reviewedBy(@Nullable List<String> participants) {
        return new ReviseActionPlan(
                "p1",
                1,
                null,
                null,
                null,
                null,
                List.of(MEET),
                "learned",
                null,
                null,
                List.of("slt"),
                participants,
                List.of(),
                FALL_2018);
    }

    private static ReviseActionPlan steps(int revises, List<Step> steps, LocalDate day) {
        return revise(revises, null, null, null, steps, day);
    }

    private static ReviseActionPlan revise(
            int revises,
            @Nullable Map<String, String> title,
            @Nullable List<Goal> goals,
            @Nullable List<Goal> milestones,
            @Nullable List<Step> steps,
            LocalDate day) {
        return new ReviseActionPlan(
                "p1",
                revises,
                title,
                null,
                goals,
                milestones,
                steps,
                "learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                day);
    }
}
