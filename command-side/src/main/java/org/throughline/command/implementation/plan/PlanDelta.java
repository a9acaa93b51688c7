package org.throughline.command.implementation.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.Step;

/**
 * What turns one version of a plan into another. Texts are compared as they are, character by character: a typographic
 * quote in place of a plain one is a change.
 *
 * @param title the later title; absent when it stayed
 * @param needIds the later needs; absent when they stayed
 */
record PlanDelta(
        @Nullable Map<String, String> title,
        @Nullable List<String> needIds,
        ItemDelta<Goal> goals,
        ItemDelta<Goal> milestones,
        ItemDelta<Step> steps) {

    static PlanDelta between(PlanContent before, PlanContent after) {
        return new PlanDelta(
                after.title().equals(before.title()) ? null : after.title(),
                after.needIds().equals(before.needIds()) ? null : after.needIds(),
                ItemDelta.between(before.goals(), after.goals()),
                ItemDelta.between(before.milestones(), after.milestones()),
                ItemDelta.between(before.steps(), after.steps()));
    }

    static PlanDelta of(ActionPlanRevised e) {
        return new PlanDelta(
                e.title(),
                e.needIds(),
                new ItemDelta<>(e.putGoals(), e.removedGoals()),
                new ItemDelta<>(e.putMilestones(), e.removedMilestones()),
                new ItemDelta<>(e.putSteps(), e.removedSteps()));
    }

    boolean isEmpty() {
        return title == null && needIds == null && goals.isEmpty() && milestones.isEmpty() && steps.isEmpty();
    }

    PlanContent appliedTo(PlanContent before) {
        return new PlanContent(
                title == null ? before.title() : title,
                needIds == null ? before.needIds() : needIds,
                goals.appliedTo(before.goals(), Goal::code),
                milestones.appliedTo(before.milestones(), Goal::code),
                steps.appliedTo(before.steps(), Step::code));
    }
}
