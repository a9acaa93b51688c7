package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepKind;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.StepKindsAnswer.Nature;
import org.throughline.query.question.implementation.StepKindsAnswer.PlanOf;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class StepKindsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-09-01");
    private static final Map<String, String> WORDS = Map.of("en", "Words");

    @Test
    void isTechnicalOnlyWhereEveryStepIsSaidToBe() {
        assertThat(nature(StepKind.TECHNICAL, StepKind.TECHNICAL)).isEqualTo(Nature.TECHNICAL_ONLY);
        assertThat(nature(StepKind.TECHNICAL, StepKind.ADAPTIVE)).isEqualTo(Nature.ADAPTIVE_TOO);
        assertThat(nature(StepKind.ADAPTIVE, null)).isEqualTo(Nature.ADAPTIVE_TOO);
        assertThat(nature(StepKind.TECHNICAL, null)).isEqualTo(Nature.UNKNOWN);
        assertThat(nature((StepKind) null)).isEqualTo(Nature.UNKNOWN);
        assertThat(nature()).isEqualTo(Nature.NO_STEPS);
    }

    @Test
    void aStepKeepsItsKindWhenItIsSettledAndWhenAnotherOneIsRevised() {
        PlanState plan = Told.by(
                new PlanFold(),
                List.of(
                        drafted(StepKind.ADAPTIVE, StepKind.TECHNICAL),
                        new PlanStepCompleted("p1", "S0", List.of(), DAY),
                        new ActionPlanRevised(
                                "p1",
                                2,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Step(
                                        "S1",
                                        WORDS,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null,
                                        List.of(StepTag.TRUST),
                                        List.of())),
                                List.of(),
                                "Learned",
                                List.of(),
                                List.of(),
                                DAY)));
        PlanOf told = StepKinds.of(List.of(plan)).plans().getFirst();
        assertThat(told.adaptive()).isEqualTo(1);
        assertThat(told.unknown()).isEqualTo(1);
        assertThat(told.tags()).isEqualTo(Map.of(StepTag.TRUST, 1, StepTag.EQUITY, 1));
        assertThat(Told.stored(new PlanFold(), plan)).isEqualTo(plan);
    }

    @Test
    void plansThatAreClosedAreNotAsked() {
        PlanState closed = Told.by(
                new PlanFold(), drafted(StepKind.TECHNICAL), (PlanEvent) new ActionPlanClosed("p1", "Done", DAY));
        assertThat(StepKinds.of(List.of(closed)).plans()).isEmpty();
    }

    private static Nature nature(@Nullable StepKind... kinds) {
        PlanState plan = Told.by(new PlanFold(), drafted(kinds));
        return StepKinds.of(List.of(plan)).plans().getFirst().nature();
    }

    private static PlanEvent drafted(@Nullable StepKind... kinds) {
        List<Step> steps = IntStream.range(0, kinds.length)
                .mapToObj(i -> new Step(
                        "S" + i,
                        WORDS,
                        null,
                        List.of(),
                        List.of(),
                        kinds[i],
                        i == 0 ? List.of(StepTag.EQUITY) : List.of(),
                        List.of()))
                .toList();
        return new ActionPlanDrafted("p1", "s1", "t1", WORDS, List.of(), List.of(), steps, List.of(), List.of(), DAY);
    }
}
