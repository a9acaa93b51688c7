package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.query.question.implementation.GoalsAnswer.GoalOf;
import org.throughline.query.question.implementation.GoalsAnswer.NeedOf;
import org.throughline.query.question.implementation.GoalsAnswer.PlanOf;
import org.throughline.query.question.implementation.GoalsAnswer.RestsOn;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.need.NeedState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** What goals rest on, from needs to plans, and how far they have come. Pure. */
final class GoalGrounds {

    private final Map<String, NeedState> needs;
    private final Map<String, MeasureState> measures;
    private final Map<String, SortedSet<String>> goalsOfNeed = new TreeMap<>();
    private final Map<String, SortedSet<String>> plansOfNeed = new TreeMap<>();
    private final Map<String, SortedSet<String>> plansOfGoal = new TreeMap<>();
    private final LocalDate day;

    /**
     * Takes in what is known.
     *
     * @param needs every one that is named, and more
     * @param measures every one that is named, and more
     * @param day the day asked about
     */
    GoalGrounds(Collection<NeedState> needs, Collection<MeasureState> measures, LocalDate day) {
        this.needs = needs.stream().collect(Collectors.toMap(NeedState::needId, Function.identity()));
        this.measures = measures.stream().collect(Collectors.toMap(MeasureState::measureId, Function.identity()));
        this.day = day;
    }

    GoalsAnswer answer(Collection<NeedState> asked, Collection<GoalState> goals, Collection<PlanState> plans) {
        goals.forEach(goal -> goal.needIds().forEach(need -> note(goalsOfNeed, need, goal.goalId())));
        plans.forEach(plan -> {
            plan.needIds().forEach(need -> note(plansOfNeed, need, plan.planId()));
            onRecord(plan).forEach(goal -> note(plansOfGoal, goal, plan.planId()));
        });
        return new GoalsAnswer(
                asked.stream()
                        .map(this::told)
                        .sorted(Comparator.comparing(NeedOf::organizationId).thenComparing(NeedOf::needId))
                        .toList(),
                goals.stream()
                        .map(this::told)
                        .sorted(Comparator.comparing(GoalOf::organizationId).thenComparing(GoalOf::goalId))
                        .toList(),
                plans.stream()
                        .map(GoalGrounds::told)
                        .sorted(Comparator.comparing(PlanOf::organizationId).thenComparing(PlanOf::planId))
                        .toList());
    }

    private static void note(Map<String, SortedSet<String>> where, String key, String id) {
        where.computeIfAbsent(key, one -> new TreeSet<>()).add(id);
    }

    private static List<String> onRecord(PlanState plan) {
        return plan.goals().stream().map(Goal::goalId).filter(Objects::nonNull).toList();
    }

    private NeedOf told(NeedState need) {
        return new NeedOf(
                need.needId(),
                need.organizationId(),
                need.title(),
                need.status(),
                need.affectedGroups(),
                !need.evidence().isEmpty(),
                need.identifiedOn(),
                need.endedOn(),
                those(goalsOfNeed, need.needId()),
                those(plansOfNeed, need.needId()));
    }

    private static List<String> those(Map<String, SortedSet<String>> where, String key) {
        return List.copyOf(where.getOrDefault(key, Collections.emptySortedSet()));
    }

    private GoalOf told(GoalState goal) {
        String measureId = goal.measureId();
        @Nullable MeasureState measure = measureId == null ? null : measures.get(measureId);
        GoalWay way = GoalWay.of(goal, measure);
        return new GoalOf(
                goal.goalId(),
                goal.organizationId(),
                goal.title(),
                goal.status(),
                goal.kind(),
                goal.version(),
                goal.setOn(),
                goal.dueOn(),
                goal.closedOn(),
                goal.needIds(),
                restsOn(goal),
                goal.aim(),
                measure == null ? null : measure.retiredOn(),
                way.latest(),
                way.way(),
                way.percent(),
                goal.status() == GoalState.Status.PURSUED
                        && way.way() != GoalsAnswer.Way.REACHED
                        && goal.dueOn() != null
                        && goal.dueOn().isBefore(day),
                way.contradicts(goal.status()),
                those(plansOfGoal, goal.goalId()));
    }

    private RestsOn restsOn(GoalState goal) {
        List<NeedState.Status> known = goal.needIds().stream()
                .map(needs::get)
                .filter(Objects::nonNull)
                .map(NeedState::status)
                .toList();
        if (known.contains(NeedState.Status.STANDS)) {
            return RestsOn.STANDING;
        }
        if (known.contains(NeedState.Status.MET)) {
            return RestsOn.MET;
        }
        return known.isEmpty() ? RestsOn.NOTHING : RestsOn.WITHDRAWN;
    }

    private static PlanOf told(PlanState plan) {
        return new PlanOf(
                plan.planId(),
                plan.organizationId(),
                plan.title(),
                plan.status(),
                plan.goals().size(),
                onRecord(plan).size(),
                plan.needIds());
    }
}
