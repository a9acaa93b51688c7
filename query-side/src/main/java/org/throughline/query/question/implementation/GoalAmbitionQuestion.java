package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Goals belong to the district of their unit on the day asked about. */
@Asks(
        path = "goal-ambition",
        place = 16,
        title = "Do our goals transform, or mend at the edges?",
        tells =
                "Of the goals that are pursued on the day, how many are to transform how things are done, to improve it, or"
                        + " to keep what was reached, for the district and for each organization, and of how many nobody said."
                        + " The share is of those of which it was said. Beside each goal what it is to change for one group. And how many"
                        + " steps of plans that are not closed serve goals that reach how far (`effort`).",
        example = "asOf=2025-09-01")
@Component
final class GoalAmbitionQuestion implements Question<Question.Nothing, GoalAmbitionAnswer> {

    @Override
    public GoalAmbitionAnswer answer(Snapshot snapshot, Nothing asked) {
        return GoalAmbition.of(
                snapshot.states(GoalState.class),
                snapshot.statesUpwards(GoalState.class),
                snapshot.states(PlanState.class));
    }
}
