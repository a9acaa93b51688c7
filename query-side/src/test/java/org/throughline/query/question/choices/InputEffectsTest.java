package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputRecorded;
import org.throughline.events.implementation.plan.PlanEvent.PlanInputTraced;
import org.throughline.events.implementation.plan.Step;
import org.throughline.query.Told;
import org.throughline.query.question.choices.InputEffectsAnswer.After;
import org.throughline.query.question.choices.InputEffectsAnswer.OfGroup;
import org.throughline.query.question.choices.InputEffectsAnswer.OfInput;
import org.throughline.query.question.choices.InputEffectsAnswer.Totals;
import org.throughline.query.question.choices.InputEffectsAnswer.What;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.DecisionFold;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class InputEffectsTest {

    private static final LocalDate SPRING = LocalDate.parse("2018-03-01");
    private static final LocalDate DRAFTED = LocalDate.parse("2018-09-01");
    private static final LocalDate REVISED = LocalDate.parse("2019-01-10");
    private static final Map<String, String> WORDS = Map.of("en", "Words");

    @Test
    void theNextVersionIsWhatCameOfThePlanAndWhatItChangedIsTold() {
        InputEffectsAnswer answer = of(plan(
                given("i1", "FAMILIES", EngagementDepth.INFORM, null, SPRING, DRAFTED),
                given("i2", "FAMILIES", EngagementDepth.COLLABORATE, null, DRAFTED, DRAFTED),
                revised(),
                given("i3", "FAMILIES", EngagementDepth.NETWORK, null, REVISED, REVISED),
                given("i4", "FAMILIES", EngagementDepth.NETWORK, null, REVISED.plusDays(1), REVISED.plusDays(1))));
        assertThat(answer.inputs()).extracting(OfInput::inputId).containsExactly("i1", "i2", "i3", "i4");
        assertThat(answer.inputs().get(0).after()).isEqualTo(new After(What.DRAFTED, DRAFTED, 1, null, null));
        After next = Objects.requireNonNull(answer.inputs().get(1).after());
        assertThat(next.what()).isEqualTo(What.REVISED);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.reason()).isEqualTo("They asked");
        assertThat(Objects.requireNonNull(next.changed()).putSteps()).containsExactly("S2");
        assertThat(next.changed().removedSteps()).containsExactly("S1");
        assertThat(answer.inputs().get(2).after()).isEqualTo(next);
        assertThat(answer.inputs().get(3).after()).isNull();
        assertThat(answer.totals()).isEqualTo(new Totals(4, 0, 0, 0, 4, 1));
    }

    @Test
    void countsByGroupWhateverAGroupIsCalledAndWhatWasSaidLast() {
        InputEffectsAnswer answer = of(plan(
                given("i1", "FAMILY", EngagementDepth.INFORM, null, DRAFTED, DRAFTED),
                given("i2", "FAMILIES", EngagementDepth.TRANSFORM, InputUse.CONFIRMED_IT, DRAFTED, DRAFTED),
                given("i3", "PEN_PALS", EngagementDepth.INFORM, InputUse.NOT_TAKEN_UP, DRAFTED, DRAFTED),
                new PlanInputTraced("p1", "i1", InputUse.CHANGED_IT, "A step", REVISED)));
        assertThat(answer.groups())
                .extracting(OfGroup::deepest)
                .containsExactly(EngagementDepth.TRANSFORM, EngagementDepth.INFORM);
        assertThat(answer.groups())
                .extracting(OfGroup::totals)
                .containsExactly(new Totals(2, 1, 1, 0, 0, 2), new Totals(1, 0, 0, 1, 0, 1));
        assertThat(answer.groups().get(1).group()).isEqualTo("PEN_PALS");
        assertThat(answer.inputs().getFirst().whatChanged()).isEqualTo("A step");
    }

    @Test
    void inputToADecisionThatIsNotTakenWaits() {
        DecisionState undecided = Told.by(
                new DecisionFold(),
                new InputRecorded(
                        "x",
                        "i1",
                        "s1",
                        "FAMILIES",
                        EngagementDepth.NETWORK,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        SPRING));
        InputEffectsAnswer answer = new InputEffects(PeopleGroups.on(REVISED), (unit, day) -> true)
                .decisions(List.of(undecided))
                .answer();
        assertThat(answer.totals().nothingYet()).isEqualTo(1);
    }

    @Test
    void whatIsNotAskedForIsNotCounted() {
        PlanState plan = plan(given("i1", "FAMILIES", EngagementDepth.NETWORK, null, SPRING, DRAFTED));
        assertThat(new InputEffects(PeopleGroups.on(REVISED), (unit, day) -> day.isAfter(SPRING))
                        .plans(List.of(plan))
                        .answer()
                        .inputs())
                .isEmpty();
    }

    @Test
    void aPlanKeepsItsInputsWhenItIsStored() {
        PlanState plan = plan(given("i1", "FAMILIES", EngagementDepth.NETWORK, null, SPRING, DRAFTED), revised());
        assertThat(plan.inputs()).hasSize(1);
        assertThat(Told.stored(new PlanFold(), plan)).isEqualTo(plan);
    }

    private static InputEffectsAnswer of(PlanState plan) {
        return new InputEffects(PeopleGroups.on(REVISED), (unit, day) -> true)
                .plans(List.of(plan))
                .answer();
    }

    private static PlanState plan(PlanEvent... more) {
        List<PlanEvent> events = new java.util.ArrayList<>(List.of(new ActionPlanDrafted(
                "p1",
                "s1",
                "t1",
                WORDS,
                List.of(),
                List.of(),
                List.of(new Step("S1", WORDS, null, List.of())),
                List.of(),
                List.of(),
                DRAFTED)));
        events.addAll(List.of(more));
        return Told.by(new PlanFold(), events);
    }

    private static PlanEvent revised() {
        return new ActionPlanRevised(
                "p1",
                2,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Step("S2", WORDS, null, List.of())),
                List.of("S1"),
                "They asked",
                List.of("t1"),
                List.of(),
                REVISED);
    }

    private static PlanEvent given(
            String id, String group, EngagementDepth depth, @Nullable InputUse use, LocalDate on, LocalDate day) {
        return new PlanInputRecorded("p1", id, group, depth, null, null, use, null, List.of(), on, day);
    }
}
