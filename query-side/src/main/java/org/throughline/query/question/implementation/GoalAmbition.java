package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Aimed;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Counts;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.OfUnit;
import org.throughline.query.subject.implementation.goal.GoalState;

/** How far goals reach. Pure. */
final class GoalAmbition {

    private static final int WHOLE = 100;

    private GoalAmbition() {}

    static GoalAmbitionAnswer of(Collection<GoalState> goals) {
        List<Aimed> aimed = goals.stream()
                .filter(goal -> goal.status() == GoalState.Status.PURSUED)
                .map(goal -> new Aimed(
                        goal.goalId(), goal.organizationId(), goal.title(), goal.ambition(), goal.equityAim()))
                .sorted(Comparator.comparing(Aimed::organizationId).thenComparing(Aimed::goalId))
                .toList();
        return new GoalAmbitionAnswer(
                counts(aimed),
                aimed.stream()
                        .collect(Collectors.groupingBy(Aimed::organizationId, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(unit -> new OfUnit(unit.getKey(), counts(unit.getValue())))
                        .toList(),
                aimed);
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
