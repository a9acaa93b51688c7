package org.throughline.command.implementation.plan;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2019;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.plan.PlanCommand.AdoptActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.RecordPlanInput;
import org.throughline.command.implementation.plan.PlanCommand.TracePlanInput;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputTraced;

/** What groups give to a plan, and that a district may insist on it. */
class PlanInputTest {

    private static final LocalDate SPRING_2017 = LocalDate.parse("2017-05-01");

    @Test
    void isRecordedOnTheDayItWasGivenUnlessThatWasBeforeThePlan() {
        world(null)
                .given(drafted(FALL_2017))
                .when(record("i1", null, FALL_2018))
                .expectEvents(given("i1", FALL_2018, FALL_2018));
        world(null)
                .given(drafted(FALL_2017))
                .when(record("i1", SPRING_2017, FALL_2017))
                .expectEvents(given("i1", SPRING_2017, FALL_2017));
    }

    @Test
    void isNotGivenAfterTheDayFromWhichItBelongsToThePlan() {
        world(null)
                .given(drafted(FALL_2017))
                .when(record("i1", FALL_2019, FALL_2018))
                .expectException(refusedFor("/givenOn not-valid"));
    }

    @Test
    void needsAPlanThatIsThereAndAnIdOfItsOwn() {
        world(null)
                .given(drafted(FALL_2018))
                .when(record("i1", null, FALL_2017))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        world(null)
                .given(drafted(FALL_2017), given("i1", FALL_2018, FALL_2018))
                .when(record("i1", null, FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        world(null)
                .given(drafted(FALL_2017), new ActionPlanClosed("p1", "Done", FALL_2018))
                .when(record("i1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void whatBecameOfItIsSaidOfOneThatWasGivenByThen() {
        world(null)
                .given(drafted(FALL_2017), given("i1", FALL_2018, FALL_2018))
                .when(trace("i1", FALL_2019))
                .expectEvents(new PlanInputTraced("p1", "i1", InputUse.CHANGED_IT, "A step", FALL_2019));
        world(null)
                .given(drafted(FALL_2017), given("i1", FALL_2018, FALL_2018))
                .when(trace("i1", FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        world(null)
                .given(drafted(FALL_2017), given("i1", FALL_2018, FALL_2018))
                .when(trace("i2", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void aDistrictThatSaidNothingIsNotToldOfPlansWithoutAny() {
        world(null).given(drafted(FALL_2017)).when(adopt(FALL_2018)).expectEvents(adopted(List.of(), FALL_2018));
    }

    @Test
    void anAdoptionWithoutAnyIsAConcernOrRefusedByTheRuleOfItsDay() {
        world(Mode.WARN)
                .given(drafted(FALL_2017))
                .when(adopt(FALL_2018))
                .expectEvents(adopted(List.of(Policy.PLAN_HAS_INPUT.name()), FALL_2018));
        world(Mode.BLOCK)
                .given(drafted(FALL_2017))
                .when(adopt(FALL_2018))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        world(Mode.BLOCK)
                .given(drafted(FALL_2017))
                .when(adopt(FALL_2018.minusDays(1)))
                .expectEvents(adopted(List.of(), FALL_2018.minusDays(1)));
    }

    @Test
    void onlyWhatBelongedToThePlanByTheDayOfTheAdoptionCounts() {
        world(Mode.BLOCK)
                .given(drafted(FALL_2017), given("i1", FALL_2018, FALL_2018))
                .when(adopt(FALL_2018))
                .expectEvents(adopted(List.of(), FALL_2018));
        world(Mode.BLOCK)
                .given(drafted(FALL_2017), given("i1", FALL_2019, FALL_2019))
                .when(adopt(FALL_2018))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    private static FixtureConfiguration<Plan> world(@Nullable Mode mode) {
        return mode == null
                ? PlanWorld.fixture()
                : PlanWorld.fixture(
                        new PolicySet("d1", Policy.PEOPLE_HOLD_THEIR_SEATS, Mode.OFF, "Not asked", FALL_2017),
                        new PolicySet("d1", Policy.PLAN_HAS_INPUT, mode, "So that plans are ours", FALL_2018));
    }

    private static RecordPlanInput record(String id, @Nullable LocalDate given, LocalDate day) {
        return new RecordPlanInput(
                "p1", id, "FAMILIES", EngagementDepth.NETWORK, null, "Saturdays", null, null, List.of(), given, day);
    }

    private static TracePlanInput trace(String id, LocalDate day) {
        return new TracePlanInput("p1", id, InputUse.CHANGED_IT, "A step", day);
    }

    private static AdoptActionPlan adopt(LocalDate day) {
        return new AdoptActionPlan("p1", List.of("slt"), List.of(), day);
    }

    private static ActionPlanAdopted adopted(List<String> concerns, LocalDate day) {
        return new ActionPlanAdopted("p1", List.of("slt"), List.of(), concerns, day);
    }

    private static PlanInputRecorded given(String id, LocalDate given, LocalDate day) {
        return new PlanInputRecorded(
                "p1", id, "FAMILIES", EngagementDepth.NETWORK, null, "Saturdays", null, null, List.of(), given, day);
    }
}
