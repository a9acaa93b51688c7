package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Aimed;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Counts;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Effort;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.OfUnit;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;

/** How far goals reach. Pure. */
final class GoalAmbition {

    private static final int WHOLE = 100;

    private GoalAmbition() {}

    /**
     * Tells goals, and the plans that have them.
     *
     * @param named every goal that a plan may name, those of organizations above among them
     * @param plans whose steps are counted, as far as they are not closed
     */
    static GoalAmbitionAnswer of(
            Collection<GoalState> goals, Collection<GoalState> named, Collection<PlanState> plans) {
        List<Aimed> aimed = goals.stream()
                .filter(goal -> goal.status() == GoalState.Status.PURSUED)
                .map(goal -> new Aimed(
                        goal.goalId(), goal.organizationId(), goal.title(), goal.ambition(), goal.equityAim()))
                .sorted(Comparator.comparing(Aimed::organizationId).thenComparing(Aimed::goalId))
                .toList();
        return new GoalAmbitionAnswer(
                counts(aimed),
                effort(named, plans),
                aimed.stream()
                        .collect(Collectors.groupingBy(Aimed::organizationId, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(unit -> new OfUnit(unit.getKey(), counts(unit.getValue())))
                        .toList(),
                aimed);
    }

    private static Effort effort(Collection<GoalState> goals, Collection<PlanState> plans) {
        Map<String, Ambition> said = new HashMap<>();
        goals.stream()
                .filter(goal -> goal.ambition() != null)
                .forEach(goal -> said.put(goal.goalId(), Objects.requireNonNull(goal.ambition())));
        Map<Ambition, Integer> serving = new EnumMap<>(Ambition.class);
        int steps = 0;
        for (PlanState plan : plans) {
            if (plan.status() != PlanState.Status.CLOSED) {
                steps += plan.steps().size();
                plan.steps()
                        .forEach(step -> farthest(plan, step, said)
                                .ifPresent(ambition -> serving.merge(ambition, 1, Integer::sum)));
            }
        }
        int known = serving.values().stream().mapToInt(Integer::intValue).sum();
        int transform = serving.getOrDefault(Ambition.TRANSFORM, 0);
        return new Effort(
                steps,
                transform,
                serving.getOrDefault(Ambition.IMPROVE, 0),
                serving.getOrDefault(Ambition.MAINTAIN, 0),
                steps - known,
                known == 0 ? null : WHOLE * transform / known);
    }

    /** Ambitions stand in the order of how far they reach. */
    private static Optional<Ambition> farthest(PlanState plan, PlanStep step, Map<String, Ambition> said) {
        return plan.goals().stream()
                .filter(goal -> step.serves().contains(goal.code()))
                .map(Goal::goalId)
                .filter(Objects::nonNull)
                .map(said::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static Counts counts(List<Aimed> goals) {
        int transform = count(goals, Ambition.TRANSFORM);
        int unknown = count(goals, null);
        int known = goals.size() - unknown;
        return new Counts(
                transform,
                count(goals, Ambition.IMPROVE),
                count(goals, Ambition.MAINTAIN),
                unknown,
                known == 0 ? null : WHOLE * transform / known,
                (int) goals.stream().filter(goal -> goal.equityAim() != null).count());
    }

    private static int count(List<Aimed> goals, @Nullable Ambition ambition) {
        return (int) goals.stream().filter(goal -> goal.ambition() == ambition).count();
    }
}
