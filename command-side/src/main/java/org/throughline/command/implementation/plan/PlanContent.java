package org.throughline.command.implementation.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.Step;

/** What one version of a plan says: its title, the needs it is for, and its items by code. */
record PlanContent(
        Map<String, String> title,
        List<String> needIds,
        Map<String, Goal> goals,
        Map<String, Goal> milestones,
        Map<String, Step> steps) {

    static final PlanContent EMPTY = new PlanContent(Map.of(), List.of(), Map.of(), Map.of(), Map.of());

    static PlanContent of(
            Map<String, String> title,
            List<String> needIds,
            List<Goal> goals,
            List<Goal> milestones,
            List<Step> steps) {
        return new PlanContent(
                title, needIds, byCode(goals, Goal::code), byCode(milestones, Goal::code), byCode(steps, Step::code));
    }

    /** The same with everything replaced that is present. */
    PlanContent replacing(
            @Nullable Map<String, String> newTitle,
            @Nullable List<String> newNeeds,
            @Nullable List<Goal> newGoals,
            @Nullable List<Goal> newMilestones,
            @Nullable List<Step> newSteps) {
        return new PlanContent(
                newTitle == null ? title : newTitle,
                newNeeds == null ? needIds : newNeeds,
                newGoals == null ? goals : byCode(newGoals, Goal::code),
                newMilestones == null ? milestones : byCode(newMilestones, Goal::code),
                newSteps == null ? steps : byCode(newSteps, Step::code));
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> codeOf) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(codeOf.apply(item), item));
        return Collections.unmodifiableMap(map);
    }
}
