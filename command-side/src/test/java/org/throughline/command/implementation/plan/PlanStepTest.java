package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.step;
import static org.throughline.command.implementation.plan.PlanWorld.stepsRevised;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.CompletePlanStep;
import org.throughline.command.implementation.plan.PlanCommand.DropPlanStep;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.Step;

class PlanStepTest {

    private static final ActionPlanRevised S3_IN_PLACE_OF_S1 =
            stepsRevised(2, List.of(step("S3", "Coach")), List.of("S1"), FALL_2018);

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture();

    @Test
    void completesAStepOfADraft() {
        plan.given(drafted(FALL_2017)).when(complete("S1", FALL_2017)).expectEvents(completed("S1", FALL_2017));
    }

    @Test
    void dropsAStep() {
        plan.given(drafted(FALL_2017)).when(drop("S2", FALL_2018)).expectEvents(dropped("S2", FALL_2018));
    }

    @Test
    void refusesAStepThatWasNotPlanned() {
        plan.given(drafted(FALL_2017))
                .when(complete("S3", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(drafted(FALL_2017))
                .when(drop("s1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void refusesAStepThatIsSettledEitherWay() {
        plan.given(drafted(FALL_2017), completed("S1", FALL_2018))
                .when(drop("S1", FALL_2019))
                .expectException(refusedWith(RefusalCode.STEP_SETTLED));
        plan.given(drafted(FALL_2017), dropped("S1", FALL_2018))
                .when(complete("S1", FALL_2018))
                .expectException(refusedWith(RefusalCode.STEP_SETTLED));
    }

    @Test
    void refusesToSettleEarlierWhatIsSettledLater() {
        plan.given(drafted(FALL_2017), completed("S1", FALL_2019))
                .when(complete("S1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void knowsANewStepFromTheDayOfItsVersionOn() {
        plan.given(drafted(FALL_2017), S3_IN_PLACE_OF_S1)
                .when(complete("S3", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        plan.given(drafted(FALL_2017), S3_IN_PLACE_OF_S1)
                .when(complete("S3", FALL_2018))
                .expectEvents(completed("S3", FALL_2018));
    }

    @Test
    void knowsARemovedStepUntilTheDayOfThatVersion() {
        plan.given(drafted(FALL_2017), S3_IN_PLACE_OF_S1)
                .when(complete("S1", FALL_2018.minusDays(1)))
                .expectEvents(completed("S1", FALL_2018.minusDays(1)));
        plan.given(drafted(FALL_2017), S3_IN_PLACE_OF_S1)
                .when(complete("S1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void staysSettledWhenItsWordsChange() {
        plan.given(
                        drafted(FALL_2017),
                        completed("S1", FALL_2017),
                        stepsRevised(2, List.of(step("S1", "Meet weekly")), List.of(), FALL_2018))
                .when(complete("S1", FALL_2019))
                .expectException(refusedWith(RefusalCode.STEP_SETTLED));
    }

    @Test
    void isAnotherStepWhenARemovedCodeComesBack() {
        plan.given(
                        drafted(FALL_2017),
                        completed("S1", FALL_2017),
                        S3_IN_PLACE_OF_S1,
                        stepsRevised(3, List.of(step("S1", "Evaluate")), List.of(), FALL_2018))
                .when(complete("S1", FALL_2019))
                .expectEvents(completed("S1", FALL_2019));
    }

    @Test
    void mayBeRemovedByARevisionAfterItIsSettled() {
        plan.given(drafted(FALL_2017), completed("S1", FALL_2017))
                .when(steps(List.of(step("S2", "Train")), FALL_2018))
                .expectEvents(stepsRevised(2, List.of(), List.of("S1"), FALL_2018));
    }

    @Test
    void cannotBeRemovedBeforeTheDayItIsSettled() {
        plan.given(drafted(FALL_2017), completed("S1", FALL_2019))
                .when(steps(List.of(step("S2", "Train")), FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    private static ReviseActionPlan steps(List<Step> steps, LocalDate day) {
        return new ReviseActionPlan("p1", 1, null, null, null, steps, "learned", List.of("slt"), null, List.of(), day);
    }

    private static CompletePlanStep complete(String code, LocalDate day) {
        return new CompletePlanStep("p1", code, List.of(), day);
    }

    private static DropPlanStep drop(String code, LocalDate day) {
        return new DropPlanStep("p1", code, "no time", day);
    }

    private static PlanStepCompleted completed(String code, LocalDate day) {
        return new PlanStepCompleted("p1", code, List.of(), day);
    }

    private static PlanStepDropped dropped(String code, LocalDate day) {
        return new PlanStepDropped("p1", code, "no time", day);
    }
}
