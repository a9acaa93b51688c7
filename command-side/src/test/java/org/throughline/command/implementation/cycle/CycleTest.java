package org.throughline.command.implementation.cycle;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.cycle.CycleCommand.DecideCycle;
import org.throughline.command.implementation.cycle.CycleCommand.EndCycle;
import org.throughline.command.implementation.cycle.CycleCommand.EnterPhase;
import org.throughline.command.implementation.cycle.CycleCommand.LookBackOnCycle;
import org.throughline.command.implementation.cycle.CycleCommand.NextToDo;
import org.throughline.command.implementation.cycle.CycleCommand.PlannedStep;
import org.throughline.command.implementation.cycle.CycleCommand.RecordObservation;
import org.throughline.command.implementation.cycle.CycleCommand.RecordPrediction;
import org.throughline.command.implementation.cycle.CycleCommand.RecordReflection;
import org.throughline.command.implementation.cycle.CycleCommand.SaidNext;
import org.throughline.command.implementation.cycle.CycleCommand.StartCycle;
import org.throughline.command.implementation.cycle.CycleCommand.TakeUpNext;
import org.throughline.command.implementation.cycle.CycleCommand.TestSize;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.CycleEvent.CyclePhaseEntered;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CycleEvent.NextTakenUp;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.ReflectionRecorded;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Extent;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.Step;

class CycleTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate HAD = LocalDate.parse("2018-01-10");
    static final LocalDate DAY = LocalDate.parse("2018-09-12");
    static final LocalDate LATER = LocalDate.parse("2018-10-03");
    static final LocalDate LAST = LocalDate.parse("2018-11-07");
    private static final Map<String, String> TITLE = Map.of("en", "Two rooms");
    private static final List<Evidence> DATA = List.of(new Evidence("Tally", null));

    private final FixtureConfiguration<Cycle> cycle = Decision.of(Cycle.class, world());

    static SubjectEvent[] world(SubjectEvent... more) {
        return Stream.concat(
                        Stream.of(
                                new OrganizationRegistered(
                                        "d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
                                new OrganizationRegistered(
                                        "s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
                                new OrganizationRegistered(
                                        "s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, BEGINNING),
                                idea("i1", "s1"),
                                idea("i2", "s2"),
                                plan(),
                                started("c0", "i1", HAD, List.of()),
                                new CycleLookedBackOn(
                                        "c0",
                                        List.of("Well"),
                                        List.of(),
                                        List.of(new Next("N1", "More")),
                                        null,
                                        List.of(),
                                        HAD.plusDays(20))),
                        Arrays.stream(more))
                .toArray(SubjectEvent[]::new);
    }

    @Test
    void beginsWithAnIdeaInAPhaseAndSaysWhatItIsPartOf() {
        cycle.givenNoPriorActivity()
                .when(new StartCycle(
                        "c1",
                        "s1",
                        "i1",
                        TITLE,
                        null,
                        CyclePhase.ITERATE,
                        null,
                        null,
                        new TestSize(null, null, null),
                        List.of(),
                        List.of(new PlannedStep("p1", "S1"), new PlannedStep("p1", "S1")),
                        List.of(new SaidNext("c0", "N1")),
                        List.of("m-2", "m-1", "m-2"),
                        DAY))
                .expectEvents(new CycleStarted(
                        "c1",
                        "s1",
                        "i1",
                        TITLE,
                        null,
                        CyclePhase.ITERATE,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new StepOfPlan("p1", "S1")),
                        List.of(new NextOfCycle("c0", "N1")),
                        List.of("m-1", "m-2"),
                        List.of(),
                        DAY));
    }

    @Test
    void tellsEverythingThatItCannotNameAtOnce() {
        cycle.givenNoPriorActivity()
                .when(start(
                        "i2",
                        null,
                        List.of(new PlannedStep("p1", "S9"), new PlannedStep("none", "S1")),
                        List.of(new SaidNext("c0", "N9"), new SaidNext("none", "N1")),
                        DAY))
                .expectException(refusedFor(
                        "/ideaId refers-elsewhere",
                        "/steps/0 code-unknown",
                        "/steps/1 unknown-reference",
                        "/takesUp/0 code-unknown",
                        "/takesUp/1 unknown-reference"));
    }

    /** What a look-back said is taken up from its day on. */
    @Test
    void takesUpNothingThatWasNotSaidYet() {
        cycle.givenNoPriorActivity()
                .when(start("i1", null, List.of(), List.of(new SaidNext("c0", "N1")), HAD.plusDays(19)))
                .expectException(refusedFor("/takesUp/0 code-unknown"));
        cycle.givenNoPriorActivity()
                .when(start("i1", null, List.of(), List.of(new SaidNext("c0", "N1")), HAD.plusDays(20)))
                .expectEvents(started("c1", "i1", HAD.plusDays(20), List.of(new NextOfCycle("c0", "N1"))));
    }

    @Test
    void isInPhasesInAnyOrderAndTheSameOnceMore() {
        when(new EnterPhase("c1", CyclePhase.LOOK_BACK, null, LATER))
                .expectEvents(new CyclePhaseEntered("c1", CyclePhase.LOOK_BACK, null, LATER));
        when(
                        new EnterPhase("c1", CyclePhase.GROUND, "Again", LAST),
                        new CyclePhaseEntered("c1", CyclePhase.GROUND, null, LATER))
                .expectEvents(new CyclePhaseEntered("c1", CyclePhase.GROUND, "Again", LAST));
    }

    @Test
    void takesPredictionsAndObservationsInWhicheverOrderTheyCome() {
        when(new RecordObservation("c1", "P1", "Two", Fit.IN_PART, DATA, LATER))
                .expectEvents(new ObservationRecorded("c1", "P1", "Two", Fit.IN_PART, DATA, LATER));
        when(
                        new RecordPrediction("c1", "P1", "Three", LAST),
                        new ObservationRecorded("c1", "P1", "Two", null, List.of(), LATER))
                .expectEvents(new PredictionRecorded("c1", "P1", "Three", LAST));
    }

    @Test
    void predictsUnderACodeOnce() {
        when(new RecordPrediction("c1", "P1", "Four", LAST), new PredictionRecorded("c1", "P1", "Three", LATER))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void isAdaptedAsOftenAsNeedBeAndSettledOnce() {
        when(decide(CycleDecision.ADOPT), decided(CycleDecision.ADAPT))
                .expectEvents(decided(CycleDecision.ADOPT, LAST));
        when(decide(CycleDecision.ADAPT), decided(CycleDecision.ADAPT))
                .expectEvents(decided(CycleDecision.ADAPT, LAST));
        for (CycleDecision settled : List.of(CycleDecision.ADOPT, CycleDecision.ABANDON)) {
            when(decide(CycleDecision.ADAPT), decided(settled)).expectException(refusedWith(RefusalCode.SETTLED));
        }
    }

    @Test
    void aLookBackSaysSomethingAndUsesEachCodeOnce() {
        when(lookBack(List.of(), List.of())).expectException(refusedFor("/successes missing", "/challenges missing"));
        when(lookBack(List.of("Well"), List.of(new NextToDo("N1", "More"), new NextToDo("N1", "Less"))))
                .expectException(refusedFor("/next/1/code used-twice"));
        when(lookBack(List.of("Well"), List.of(new NextToDo("N1", "More"))), lookedBack("N1"))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        when(lookBack(List.of("Well"), List.of(new NextToDo("N2", "More"))), lookedBack("N1"))
                .expectEvents(new CycleLookedBackOn(
                        "c1", List.of("Well"), List.of(), List.of(new Next("N2", "More")), null, List.of(), LAST));
    }

    @Test
    void aStepTakesUpWhatWasSaidAndNothingElse() {
        when(takeUp("N1", "S1"), lookedBack("N1"))
                .expectEvents(new NextTakenUp("c1", "N1", new StepOfPlan("p1", "S1"), LAST));
        when(takeUp("N2", "S1"), lookedBack("N1")).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        when(takeUp("N1", "S9"), lookedBack("N1")).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void behindItsEndItIsOnlyLookedBackOn() {
        CycleEnded ended = new CycleEnded("c1", null, LATER);
        when(new EndCycle("c1", null, LATER)).expectEvents(ended);
        for (Object refused : List.of(
                new EndCycle("c1", null, LAST),
                new EnterPhase("c1", CyclePhase.GROUND, null, LAST),
                new RecordPrediction("c1", "P1", "Three", LAST),
                new RecordObservation("c1", "P1", "Two", null, List.of(), LAST),
                decide(CycleDecision.ADOPT))) {
            when(refused, ended).expectException(refusedWith(RefusalCode.ENDED));
        }
        when(new RecordReflection("c1", "Slowly", List.of(), LAST), ended)
                .expectEvents(new ReflectionRecorded("c1", "Slowly", List.of(), LAST));
        when(lookBack(List.of("Well"), List.of()), ended)
                .expectEvents(
                        new CycleLookedBackOn("c1", List.of("Well"), List.of(), List.of(), null, List.of(), LAST));
    }

    @Test
    void nothingIsRecordedOfACycleThatHasNotBegun() {
        when(new RecordReflection("c1", "Slowly", List.of(), DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        when(start("i1", null, List.of(), List.of(), LATER)).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isAsLargeAsIsSaidOfIt() {
        for (CycleSize size : List.of(
                new CycleSize(4, null, null), new CycleSize(null, 10, null), new CycleSize(null, null, Extent.SMALL))) {
            cycle.givenNoPriorActivity()
                    .when(start(
                            "i1", new TestSize(size.people(), size.days(), size.extent()), List.of(), List.of(), DAY))
                    .expectEvents(started("c1", "i1", size, DAY, List.of()));
        }
        cycle.givenNoPriorActivity()
                .when(start("i1", null, List.of(), List.of(), DAY))
                .expectEvents(started("c1", "i1", DAY, List.of()));
    }

    @Test
    void aLookBackMayTellOfChallengesAloneOrOfWhatComesNextAlone() {
        when(new LookBackOnCycle("c1", List.of(), List.of("Slow"), List.of(), null, LAST))
                .expectEvents(
                        new CycleLookedBackOn("c1", List.of(), List.of("Slow"), List.of(), null, List.of(), LAST));
        when(lookBack(List.of(), List.of(new NextToDo("N1", "More"))))
                .expectEvents(new CycleLookedBackOn(
                        "c1", List.of(), List.of(), List.of(new Next("N1", "More")), null, List.of(), LAST));
    }

    private TestExecutor<Cycle> given(CycleEvent... more) {
        return cycle.given(Stream.concat(Stream.of(started("c1", "i1", DAY, List.of())), Arrays.stream(more))
                .toList());
    }

    private ResultValidator<Cycle> when(Object command, CycleEvent... given) {
        return given(given).when(command);
    }

    private static StartCycle start(
            String idea, @Nullable TestSize size, List<PlannedStep> steps, List<SaidNext> takesUp, LocalDate day) {
        return new StartCycle(
                "c1",
                "s1",
                idea,
                TITLE,
                null,
                CyclePhase.ITERATE,
                null,
                null,
                size,
                List.of(),
                steps,
                takesUp,
                null,
                day);
    }

    static CycleStarted started(String id, String idea, LocalDate day, List<NextOfCycle> takesUp) {
        return started(id, idea, null, day, takesUp);
    }

    private static CycleStarted started(
            String id, String idea, @Nullable CycleSize size, LocalDate day, List<NextOfCycle> takesUp) {
        return new CycleStarted(
                id,
                "s1",
                idea,
                TITLE,
                null,
                CyclePhase.ITERATE,
                null,
                null,
                size,
                List.of(),
                List.of(),
                takesUp,
                null,
                List.of(),
                day);
    }

    private static DecideCycle decide(CycleDecision decision) {
        return new DecideCycle("c1", decision, "Why", List.of("m-1"), List.of(), LAST);
    }

    private static CycleDecided decided(CycleDecision decision) {
        return decided(decision, LATER);
    }

    private static CycleDecided decided(CycleDecision decision, LocalDate day) {
        return new CycleDecided("c1", decision, "Why", List.of("m-1"), List.of(), List.of(), day);
    }

    private static LookBackOnCycle lookBack(List<String> successes, List<NextToDo> next) {
        return new LookBackOnCycle("c1", successes, List.of(), next, null, LAST);
    }

    static CycleLookedBackOn lookedBack(String code) {
        return new CycleLookedBackOn(
                "c1", List.of("Well"), List.of(), List.of(new Next(code, "More")), null, List.of(), LATER);
    }

    private static TakeUpNext takeUp(String code, String step) {
        return new TakeUpNext("c1", code, new PlannedStep("p1", step), LAST);
    }

    private static IdeaProposed idea(String id, String organization) {
        return new IdeaProposed(id, organization, TITLE, null, null, List.of(), List.of(), List.of(), List.of(), HAD);
    }

    private static ActionPlanDrafted plan() {
        return new ActionPlanDrafted(
                "p1",
                "s1",
                "t1",
                Map.of("en", "Plan"),
                List.of(),
                List.of(),
                List.of(new Step("S1", Map.of("en", "Do it"), null, List.of())),
                List.of(),
                List.of(),
                HAD);
    }
}
