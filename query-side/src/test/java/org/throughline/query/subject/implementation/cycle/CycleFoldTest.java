package org.throughline.query.subject.implementation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.cycle.Tried.BEGUN;
import static org.throughline.query.subject.implementation.cycle.Tried.cycle;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.CycleEvent.CyclePhaseEntered;
import org.throughline.events.implementation.cycle.CycleEvent.NextTakenUp;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.ReflectionRecorded;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.cycle.CycleState.Decision;
import org.throughline.query.subject.implementation.cycle.CycleState.LookBack;
import org.throughline.query.subject.implementation.cycle.CycleState.Observation;
import org.throughline.query.subject.implementation.cycle.CycleState.Phase;
import org.throughline.query.subject.implementation.cycle.CycleState.Prediction;
import org.throughline.query.subject.implementation.cycle.CycleState.Reflection;
import org.throughline.query.subject.implementation.cycle.CycleState.Status;
import org.throughline.query.subject.implementation.cycle.CycleState.TakenUp;

class CycleFoldTest {

    private static final CycleFold STORY = new CycleFold();
    private static final LocalDate LATER = BEGUN.plusDays(14);
    private static final LocalDate LAST = BEGUN.plusDays(35);
    private static final List<Evidence> DATA = List.of(new Evidence("Tally", null));

    @Test
    void isInOnePhaseAtATimeUntilTheNextOneOrTheEnd() {
        CycleState going = cycle("c1", new CyclePhaseEntered("c1", CyclePhase.ITERATE, "Ready", LATER));
        assertThat(going.phases())
                .containsExactly(
                        new Phase(CyclePhase.GROUND, BEGUN, LATER, null),
                        new Phase(CyclePhase.ITERATE, LATER, null, "Ready"));
        assertThat(going).returns(Status.UNDER_WAY, CycleState::status).returns(null, CycleState::endedOn);
        CycleState over = STORY.fold(going, new CycleEnded("c1", "Enough", LAST));
        assertThat(over.phases().getLast()).isEqualTo(new Phase(CyclePhase.ITERATE, LATER, LAST, "Ready"));
        assertThat(over)
                .returns(Status.ENDED, CycleState::status)
                .returns(LAST, CycleState::endedOn)
                .returns("Enough", CycleState::endedWhy);
        assertThat(Told.stored(STORY, over)).isEqualTo(over);
    }

    /** The day asked about is not in it yet; a phase that begins and ends on one day took none. */
    @Test
    void aPhaseThatGoesOnCountsUpToTheDayAskedAbout() {
        assertThat(new Phase(CyclePhase.GROUND, BEGUN, null, null).days(BEGUN)).isZero();
        assertThat(new Phase(CyclePhase.GROUND, BEGUN, null, null).days(LATER)).isEqualTo(14);
        assertThat(new Phase(CyclePhase.GROUND, BEGUN, LATER, null).days(LAST)).isEqualTo(14);
    }

    @Test
    void keepsWhatWasPredictedSeenLearnedDecidedAndSaidNext() {
        CycleState cycle = cycle(
                "c1",
                new PredictionRecorded("c1", "P1", "Three", BEGUN),
                new ObservationRecorded("c1", "P1", "Two", Fit.IN_PART, DATA, LATER),
                new ReflectionRecorded("c1", "Slowly", DATA, LATER),
                new CycleDecided("c1", CycleDecision.ADAPT, "Why", List.of("m-1"), DATA, List.of("Y"), LATER),
                new CycleLookedBackOn(
                        "c1",
                        List.of("Well"),
                        List.of("Hard"),
                        List.of(new Next("N1", "More")),
                        List.of("m-2"),
                        List.of("Z"),
                        LAST),
                new NextTakenUp("c1", "N1", new StepOfPlan("p1", "S1"), LAST));
        assertThat(cycle)
                .returns(List.of(new Prediction("P1", "Three", BEGUN)), CycleState::predictions)
                .returns(List.of(new Observation("P1", "Two", Fit.IN_PART, LATER, DATA)), CycleState::observations)
                .returns(List.of(new Reflection("Slowly", LATER, DATA)), CycleState::reflections)
                .returns(
                        List.of(new Decision(CycleDecision.ADAPT, LATER, "Why", List.of("m-1"), DATA)),
                        CycleState::decisions)
                .returns(
                        List.of(new LookBack(
                                LAST,
                                List.of("Well"),
                                List.of("Hard"),
                                List.of(new Next("N1", "More")),
                                List.of("m-2"))),
                        CycleState::lookBacks)
                .returns(List.of(new TakenUp("N1", "p1", "S1", LAST)), CycleState::takenUp)
                .returns(List.of("X", "Y", "Z"), CycleState::concerns);
        assertThat(Told.stored(STORY, cycle)).isEqualTo(cycle);
    }
}
