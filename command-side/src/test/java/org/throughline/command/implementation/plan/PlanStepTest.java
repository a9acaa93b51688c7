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
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.CompletePlanStep;
import org.throughline.command.implementation.plan.PlanCommand.DropPlanStep;
import org.throughline.command.implementation.plan.PlanCommand.FailPlanStep;
import org.throughline.command.implementation.plan.PlanCommand.RecordStepProgress;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepProgress;

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

    @Test
    void recordsHowFarAStepHasCome() {
        for (StepProgress progress : List.of(StepProgress.IN_PROGRESS, StepProgress.PARTLY_DONE)) {
            plan.given(drafted(FALL_2017))
                    .when(progress("S1", progress, null, FALL_2018))
                    .expectEvents(progressed("S1", progress, null, FALL_2018));
        }
    }

    @Test
    void recordsWhyAStepStandsWhereItStoodAndWhatShowsIt() {
        plan.given(drafted(FALL_2017))
                .when(progress("S1", StepProgress.PLANNED, "the room is taken", FALL_2018))
                .expectEvents(progressed("S1", StepProgress.PLANNED, "the room is taken", FALL_2018));
        List<Evidence> minutes = List.of(new Evidence("Minutes", null));
        plan.given(drafted(FALL_2017))
                .when(new RecordStepProgress("p1", "S1", StepProgress.PLANNED, null, minutes, FALL_2018))
                .expectEvents(new PlanStepProgressed("p1", "S1", StepProgress.PLANNED, null, minutes, FALL_2018));
    }

    @Test
    void recordsNothingWhenAStepStandsThereAlready() {
        plan.given(drafted(FALL_2017))
                .when(progress("S1", StepProgress.PLANNED, null, FALL_2018))
                .expectNoEvents();
        plan.given(drafted(FALL_2017), progressed("S1", StepProgress.IN_PROGRESS, null, FALL_2017))
                .when(progress("S1", StepProgress.IN_PROGRESS, null, FALL_2018))
                .expectNoEvents();
    }

    @Test
    void failsAStepAndKeepsTheReason() {
        plan.given(drafted(FALL_2017), progressed("S1", StepProgress.PARTLY_DONE, null, FALL_2017))
                .when(new FailPlanStep("p1", "S1", "nobody came", List.of(), FALL_2018))
                .expectEvents(failed("S1", FALL_2018));
    }

    @ParameterizedTest
    @MethodSource("settledInEveryWay")
    void takesASettledStepUpAgainForAReasonAndSettlesItAnew(PlanEvent settled) {
        for (StepProgress progress : StepProgress.values()) {
            plan.given(drafted(FALL_2017), settled)
                    .when(progress("S1", progress, null, FALL_2018))
                    .expectException(refusedWith(RefusalCode.MALFORMED));
            plan.given(drafted(FALL_2017), settled)
                    .when(progress("S1", progress, "half was forgotten", FALL_2018))
                    .expectEvents(progressed("S1", progress, "half was forgotten", FALL_2018));
            plan.given(drafted(FALL_2017), settled, progressed("S1", progress, "half was forgotten", FALL_2018))
                    .when(complete("S1", FALL_2019))
                    .expectEvents(completed("S1", FALL_2019));
        }
    }

    static Stream<PlanEvent> settledInEveryWay() {
        return Stream.of(completed("S1", FALL_2017), dropped("S1", FALL_2017), failed("S1", FALL_2017));
    }

    @Test
    void asksForAReasonWhereverAStepGoesBack() {
        for (StepProgress from : StepProgress.values()) {
            for (StepProgress to : StepProgress.values()) {
                var tried = plan.given(drafted(FALL_2017), progressed("S1", from, null, FALL_2017))
                        .when(progress("S1", to, null, FALL_2018));
                if (from.isBeyond(to)) {
                    tried.expectException(refusedWith(RefusalCode.MALFORMED));
                } else {
                    tried.expectSuccessfulHandlerExecution();
                }
            }
        }
    }

    @Test
    void refusesToSayLateThatAStepHadComeFurtherThanWhatFollows() {
        plan.given(drafted(FALL_2017), progressed("S1", StepProgress.IN_PROGRESS, null, FALL_2019))
                .when(progress("S1", StepProgress.PARTLY_DONE, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void knowsNoProgressOfAStepThatIsNotInTheText() {
        plan.given(drafted(FALL_2017), S3_IN_PLACE_OF_S1)
                .when(progress("S1", StepProgress.IN_PROGRESS, "again", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    private static RecordStepProgress progress(
            String code, StepProgress progress, @Nullable String reason, LocalDate day) {
        return new RecordStepProgress("p1", code, progress, reason, List.of(), day);
    }

    private static PlanStepProgressed progressed(
            String code, StepProgress progress, @Nullable String reason, LocalDate day) {
        return new PlanStepProgressed("p1", code, progress, reason, List.of(), day);
    }

    private static PlanStepFailed failed(String code, LocalDate day) {
        return new PlanStepFailed("p1", code, "nobody came", List.of(), day);
    }

    private static ReviseActionPlan steps(List<Step> steps, LocalDate day) {
        return new ReviseActionPlan(
                "p1", 1, null, null, null, null, steps, "learned", null, null, List.of("slt"), null, List.of(), day);
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
