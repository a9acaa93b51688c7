package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.goals;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Step;

/** Steps serve goals that there are, and are due on one day. */
class StepsHoldTest {

    private static final Due DAY_IN_WORDS_TOO = new Due(FALL_2018, null, TITLE);
    private static final Due TWO_DATES = new Due(FALL_2018, YearMonth.from(FALL_2018), null);

    @Test
    void wordsStandBesideADateAndADateBesideNoOther() {
        assertThatCode(() -> StepsHold.require(content(step("S1", DAY_IN_WORDS_TOO))))
                .doesNotThrowAnyException();
        PlanWorld.fixture()
                .givenNoPriorActivity()
                .when(draft(step("S1", DAY_IN_WORDS_TOO), step("S2", TWO_DATES)))
                .expectException(refusedFor("/steps/1/due/month not-valid"));
    }

    @Test
    void namesEveryGoalThatThePlanDoesNotHave() {
        PlanWorld.fixture()
                .givenNoPriorActivity()
                .when(draft(step("S1", null, "G1", "G2"), step("S2", null, "G3")))
                .expectException(refusedFor("/steps/0/serves/1 not-one-of", "/steps/1/serves/0 not-one-of"));
    }

    @Test
    void aGoalThatAStepServesIsNotLeftOutWithoutIt() {
        PlanWorld.fixture()
                .given(drafted(FALL_2017))
                .when(revise(null, List.of(step("S1", null, "G1"))))
                .expectSuccessfulHandlerExecution();
        PlanWorld.fixture()
                .given(drafted(FALL_2017))
                .when(revise(goals("G9"), List.of(step("S1", null, "G1"))))
                .expectException(refusedFor("/steps/0/serves/0 not-one-of"));
    }

    @Test
    void tellsWhichStepItIs() {
        assertThatThrownBy(() -> StepsHold.require(content(step("S7", null, "G9"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(
                                        refusal.faults().getFirst().message())
                                .contains("S7", "G9"));
    }

    private static PlanContent content(Step... steps) {
        return PlanContent.of(TITLE, List.of(), goals("G1"), List.of(), List.of(steps));
    }

    private static Step step(String code, @Nullable Due due, String... goals) {
        return new Step(code, TITLE, due, List.of(), List.of("Family office"), null, List.of(), List.of(goals));
    }

    private static DraftActionPlan draft(Step... steps) {
        return new DraftActionPlan(
                "p1",
                "slt",
                null,
                TITLE,
                List.of(),
                goals("G1"),
                List.of(),
                List.of(steps),
                List.of(),
                List.of(),
                FALL_2018);
    }

    private static ReviseActionPlan revise(@Nullable List<Goal> goals, List<Step> steps) {
        return new ReviseActionPlan(
                "p1",
                1,
                null,
                null,
                goals,
                null,
                steps,
                "learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                FALL_2018);
    }
}
