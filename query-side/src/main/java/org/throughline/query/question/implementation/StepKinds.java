package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.StepKind;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.query.question.implementation.StepKindsAnswer.Nature;
import org.throughline.query.question.implementation.StepKindsAnswer.PlanOf;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;

/** What kind of change plans ask for. Pure. */
final class StepKinds {

    private StepKinds() {}

    static StepKindsAnswer of(Collection<PlanState> plans) {
        return new StepKindsAnswer(plans.stream()
                .filter(plan -> plan.status() != PlanState.Status.CLOSED)
                .map(StepKinds::told)
                .sorted(Comparator.comparing(PlanOf::organizationId).thenComparing(PlanOf::planId))
                .toList());
    }

    private static PlanOf told(PlanState plan) {
        List<PlanStep> steps = plan.steps();
        int technical = count(steps, StepKind.TECHNICAL);
        int adaptive = count(steps, StepKind.ADAPTIVE);
        return new PlanOf(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                plan.status(),
                nature(steps.size(), technical, adaptive),
                technical,
                adaptive,
                count(steps, null),
                tags(steps));
    }

    private static int count(List<PlanStep> steps, @Nullable StepKind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    private static Nature nature(int steps, int technical, int adaptive) {
        if (adaptive > 0) {
            return Nature.ADAPTIVE_TOO;
        }
        if (steps == 0) {
            return Nature.NO_STEPS;
        }
        return technical == steps ? Nature.TECHNICAL_ONLY : Nature.UNKNOWN;
    }

    private static Map<StepTag, Integer> tags(List<PlanStep> steps) {
        Map<StepTag, Integer> counts = new EnumMap<>(StepTag.class);
        steps.forEach(step -> step.tags().stream().distinct().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts;
    }
}
