package org.throughline.command.concern;

import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/**
 * Every goal is set for a need, and every goal of a plan is one that was set. A draft and a version are asked for what they put
 * there, an adoption for all that the plan says on its day.
 */
final class GoalsTraceToNeeds implements Question {

    @Override
    public Policy policy() {
        return Policy.GOALS_TRACE_TO_NEEDS;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return switch (event) {
            case GoalSet e -> withoutNeed(e.terms());
            case GoalRevised e -> withoutNeed(e.terms());
            case ActionPlanDrafted e -> inWordsOnly(e.goals());
            case ActionPlanRevised e -> inWordsOnly(e.putGoals());
            case ActionPlanAdopted e -> adopted(Plans.goalsOn(peers, e.planId(), e.effectiveOn()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> withoutNeed(GoalTerms terms) {
        return terms.needIds().isEmpty() ? Optional.of("the goal names no need that it is set for") : Optional.empty();
    }

    private static Optional<String> adopted(List<Goal> goals) {
        return goals.isEmpty() ? Optional.of("the plan has no goal") : inWordsOnly(goals);
    }

    private static Optional<String> inWordsOnly(List<Goal> goals) {
        List<String> codes = goals.stream()
                .filter(goal -> goal.goalId() == null)
                .map(Goal::code)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of("%s of the plan stand for no goal that was set".formatted(String.join(", ", codes)));
    }
}
