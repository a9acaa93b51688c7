package org.throughline.command.implementation.plan;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.goals;
import static org.throughline.command.implementation.plan.PlanWorld.step;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.AdoptActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.CloseActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.CompletePlanStep;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepProgress;

class PlanTest {

    private static final List<Step> STEPS = List.of(step("S1", "Meet"), step("S2", "Train"));

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture();

    @Test
    void draftsForTheOrganizationOfTheTeam() {
        plan.givenNoPriorActivity().when(draft("slt", STEPS, FALL_2017)).expectEvents(drafted(FALL_2017));
    }

    @Test
    void belongsToTheSchoolOfItsTeamAndToTheDistrictOfThat() {
        plan.givenNoPriorActivity()
                .when(draft("slt", STEPS, FALL_2017))
                .expectEventsMatching(exactSequenceOf(matches((EventMessage<?> event) ->
                        "s1".equals(event.getMetaData().get(MetadataKey.UNIT))
                                && "d1".equals(event.getMetaData().get(MetadataKey.DISTRICT)))));
    }

    @Test
    void refusesATeamThatWasNeverFormed() {
        plan.givenNoPriorActivity()
                .when(draft("nobody", STEPS, FALL_2017))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesACodeThatIsUsedTwice() {
        plan.givenNoPriorActivity()
                .when(draft("slt", List.of(step("S1", "Meet"), step("S1", "Train")), FALL_2017))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void refusesASecondDraftOnAnyDay() {
        for (LocalDate day : List.of(FALL_2017, FALL_2018, FALL_2019)) {
            plan.given(drafted(FALL_2018))
                    .when(draft("slt", STEPS, day))
                    .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        }
    }

    @Test
    void adoptsFromTheDayOfTheDraftOn() {
        plan.given(drafted(FALL_2018)).when(adopt(FALL_2018)).expectEvents(adopted(FALL_2018));
        plan.given(drafted(FALL_2018))
                .when(adopt(FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesASecondAdoptionOnAnyDay() {
        for (LocalDate day : List.of(FALL_2017, FALL_2018, FALL_2019)) {
            plan.given(drafted(FALL_2017), adopted(FALL_2018))
                    .when(adopt(day))
                    .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        }
    }

    @Test
    void learnsOfTheAdoptionOfAPlanThatIsClosedByNow() {
        plan.given(drafted(FALL_2017), closed(FALL_2019)).when(adopt(FALL_2018)).expectEvents(adopted(FALL_2018));
    }

    @Test
    void closesADraftAsWellAsAnAdoptedPlan() {
        plan.given(drafted(FALL_2017)).when(close(FALL_2018)).expectEvents(closedEarly(FALL_2018));
        plan.given(drafted(FALL_2017), adopted(FALL_2017))
                .when(close(FALL_2018))
                .expectEvents(closedEarly(FALL_2018));
    }

    @Test
    void closesWithoutAWarningWhenEveryStepIsSettledHoweverItIs() {
        plan.given(
                        drafted(FALL_2017),
                        new PlanStepCompleted("p1", "S1", List.of(), FALL_2018),
                        new PlanStepFailed("p1", "S2", "nobody came", List.of(), FALL_2018))
                .when(close(FALL_2018))
                .expectEvents(closed(FALL_2018));
    }

    @Test
    void warnsOfACloseWithAStepThatWasTakenUpAgain() {
        plan.given(
                        drafted(FALL_2017),
                        new PlanStepCompleted("p1", "S1", List.of(), FALL_2017),
                        new PlanStepDropped("p1", "S2", "no time", FALL_2017),
                        new PlanStepProgressed(
                                "p1", "S1", StepProgress.PARTLY_DONE, "half forgotten", List.of(), FALL_2018))
                .when(close(FALL_2018))
                .expectEvents(closedEarly(FALL_2018));
    }

    @Test
    void refusesACloseWithOpenStepsWhereTheDistrictHoldsStrictlyToIt() {
        FixtureConfiguration<Plan> strict = PlanWorld.fixture(
                new PolicySet("d1", Policy.PLANS_CLOSE_WITH_STEPS_SETTLED, Mode.BLOCK, "Enough", FALL_2018));
        strict.given(drafted(FALL_2017))
                .when(close(FALL_2018))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        strict.given(drafted(FALL_2017))
                .when(close(FALL_2018.minusDays(1)))
                .expectEvents(closedEarly(FALL_2018.minusDays(1)));
    }

    @Test
    void refusesASecondCloseOnAnyDay() {
        for (LocalDate day : List.of(FALL_2017, FALL_2018, FALL_2019)) {
            plan.given(drafted(FALL_2017), closed(FALL_2018))
                    .when(close(day))
                    .expectException(refusedWith(RefusalCode.ENDED));
        }
    }

    @Test
    void refusesAnythingFromTheDayOfTheCloseOn() {
        plan.given(drafted(FALL_2017), closed(FALL_2018))
                .when(adopt(FALL_2018))
                .expectException(refusedWith(RefusalCode.ENDED));
        plan.given(drafted(FALL_2017), closed(FALL_2018))
                .when(new CompletePlanStep("p1", "S1", List.of(), FALL_2018))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesACloseBeforeWorkThatIsRecorded() {
        plan.given(drafted(FALL_2017), new PlanStepCompleted("p1", "S1", List.of(), FALL_2019))
                .when(close(FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        plan.given(drafted(FALL_2017), new PlanStepCompleted("p1", "S1", List.of(), FALL_2019))
                .when(close(FALL_2019))
                .expectEvents(closedEarly(FALL_2019));
    }

    private static DraftActionPlan draft(String team, List<Step> steps, LocalDate day) {
        return new DraftActionPlan(
                "p1",
                team,
                null,
                PlanWorld.TITLE,
                List.of(),
                goals("G1"),
                goals("M1"),
                steps,
                List.of("PRINCIPAL"),
                List.of(),
                day);
    }

    private static AdoptActionPlan adopt(LocalDate day) {
        return new AdoptActionPlan("p1", List.of("slt"), List.of(), day);
    }

    private static CloseActionPlan close(LocalDate day) {
        return new CloseActionPlan("p1", "done", day);
    }

    private static ActionPlanAdopted adopted(LocalDate day) {
        return new ActionPlanAdopted("p1", List.of("slt"), List.of(), day);
    }

    private static ActionPlanClosed closedEarly(LocalDate day) {
        return new ActionPlanClosed("p1", "done", List.of("PLANS_CLOSE_WITH_STEPS_SETTLED"), day);
    }

    private static ActionPlanClosed closed(LocalDate day) {
        return new ActionPlanClosed("p1", "done", day);
    }
}
