package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.cycle.Tried.BEGUN;
import static org.throughline.query.subject.implementation.cycle.Tried.TITLE;
import static org.throughline.query.subject.implementation.cycle.Tried.begun;
import static org.throughline.query.subject.implementation.cycle.Tried.cycle;
import static org.throughline.query.subject.implementation.cycle.Tried.told;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.CycleEvent.CyclePhaseEntered;
import org.throughline.events.implementation.cycle.CycleEvent.NextTakenUp;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.CyclePhasesAnswer.OfUnit;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Spent;
import org.throughline.query.question.implementation.IdeasAnswer.IdeaOf;
import org.throughline.query.question.implementation.IdeasAnswer.Tried;
import org.throughline.query.question.implementation.LookBacksAnswer.Said;
import org.throughline.query.question.implementation.LookBacksAnswer.Without;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.idea.IdeaFold;
import org.throughline.query.subject.implementation.idea.IdeaState;

/** Which ideas were tried, how long it took, and whether that was done which was said to come next. */
class IdeasAndLookBacksTest {

    private static final LocalDate LATER = BEGUN.plusDays(14);
    private static final LocalDate LAST = BEGUN.plusDays(35);

    @Test
    void anIdeaIsTriedWhenACycleOfItIsOverOrDecided() {
        assertThat(tried()).isEqualTo(Tried.NEVER);
        assertThat(tried(cycle("c1"))).isEqualTo(Tried.UNDER_WAY);
        assertThat(tried(cycle("c1", new CycleEnded("c1", null, LAST)))).isEqualTo(Tried.TRIED);
        assertThat(tried(cycle(
                        "c1",
                        new CycleDecided(
                                "c1", CycleDecision.ADAPT, "Why", List.of("m-1"), List.of(), List.of(), LAST))))
                .isEqualTo(Tried.TRIED);
        assertThat(tried(told(begun("c1", "s1", "i2", null, List.of())))).isEqualTo(Tried.NEVER);
    }

    @Test
    void whatWasSelectedAndNeverTriedIsCountedUnlessItWasDropped() {
        IdeaState selected = idea("i1", false);
        IdeaState dropped = idea("i2", true);
        assertThat(new Ideas(List.of()).of(List.of(selected, dropped)).counts())
                .isEqualTo(new IdeasAnswer.Counts(2, 2, 1, 0, 0));
        assertThat(new Ideas(List.of(cycle("c1")))
                        .of(List.of(selected, dropped))
                        .counts())
                .isEqualTo(new IdeasAnswer.Counts(2, 1, 0, 1, 0));
    }

    @Test
    void daysInAPhaseAreAddedUpByCycleAndByUnit() {
        CycleState over = cycle(
                "c1",
                new CyclePhaseEntered("c1", CyclePhase.ITERATE, null, BEGUN.plusDays(3)),
                new CyclePhaseEntered("c1", CyclePhase.GROUND, null, BEGUN.plusDays(10)),
                new CyclePhaseEntered("c1", CyclePhase.LOOK_BACK, null, BEGUN.plusDays(12)),
                new CycleEnded("c1", null, LATER));
        CycleState going = told(begun("c2", "s2", "i1", null, List.of()));
        CyclePhasesAnswer answer = CyclePhases.of(List.of(going, over), LAST);
        assertThat(answer.units())
                .containsExactly(
                        new OfUnit("s1", new Spent(1, 5, 0, 7, 2)), new OfUnit("s2", new Spent(1, 35, 0, 0, 0)));
        assertThat(answer.whole()).isEqualTo(new Spent(2, 40, 0, 7, 2));
        assertThat(answer.cycles().getFirst().stretches()).hasSize(4);
    }

    @Test
    void whatWasSaidNextIsTakenUpByALaterCycleOrAStepAndOtherwiseNotYet() {
        CycleState first = cycle(
                "c1",
                new CycleLookedBackOn(
                        "c1",
                        List.of("Well"),
                        List.of(),
                        List.of(new Next("N1", "More"), new Next("N2", "Less"), new Next("N3", "Ask")),
                        null,
                        List.of(),
                        LATER),
                new NextTakenUp("c1", "N2", new StepOfPlan("p1", "S1"), LAST));
        CycleState later = told(begun("c2", "s1", "i1", null, List.of(new NextOfCycle("c1", "N1"))));
        LookBacksAnswer answer = new LookBacks(List.of(first, later)).answer();
        assertThat(answer.next())
                .containsExactly(
                        said("N1", "More", BEGUN, List.of("c2"), List.of()),
                        said("N2", "Less", LAST, List.of(), List.of(new StepOfPlan("p1", "S1"))),
                        said("N3", "Ask", null, List.of(), List.of()));
        assertThat(answer.counts()).isEqualTo(new LookBacksAnswer.Counts(1, 3, 2, 1, 0));
    }

    @Test
    void aCycleThatIsOverAndWasNeverLookedBackOnIsNamed() {
        LookBacksAnswer answer = new LookBacks(List.of(
                        cycle("c1", new CycleEnded("c1", null, LAST)),
                        cycle("c2"),
                        cycle(
                                "c3",
                                new CycleEnded("c3", null, LATER),
                                new CycleLookedBackOn(
                                        "c3", List.of("Well"), List.of(), List.of(), null, List.of(), LAST))))
                .answer();
        assertThat(answer.without()).containsExactly(new Without("c1", "s1", TITLE, LAST));
    }

    private static Said said(
            String code, String text, @Nullable LocalDate takenUp, List<String> cycles, List<StepOfPlan> steps) {
        return new Said("c1", "s1", TITLE, code, text, LATER, takenUp, cycles, steps);
    }

    private static Tried tried(CycleState... cycles) {
        return new Ideas(List.of(cycles))
                .of(List.of(idea("i1", false))).ideas().stream()
                        .map(IdeaOf::tried)
                        .findFirst()
                        .orElseThrow();
    }

    private static IdeaState idea(String id, boolean dropped) {
        IdeaProposed proposed =
                new IdeaProposed(id, "s1", TITLE, null, null, List.of(), List.of(), List.of(), List.of(), BEGUN);
        IdeaSelected selected = new IdeaSelected(id, null, List.of("m-1"), List.of(), BEGUN);
        return dropped
                ? Told.by(new IdeaFold(), proposed, selected, new IdeaDropped(id, "Why", List.of(), List.of(), LAST))
                : Told.by(new IdeaFold(), proposed, selected);
    }
}
