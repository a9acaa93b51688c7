package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Plans belong to the district of their unit on the day asked about. */
@Asks(
        path = "step-kinds",
        place = 13,
        title = "Which of our plans have technical steps only?",
        tells =
                "Of every plan that is not closed, how many of its steps are technical (it is known what is to be done), how"
                        + " many adaptive (people have to see or do things otherwise), and of how many nobody said; and what steps"
                        + " are also for: trust, equity, one of the drivers. A plan of which nobody said it is unknown and not"
                        + " technical.",
        example = "asOf=2026-06-20")
@Component
final class StepKindsQuestion implements Question<Question.Nothing, StepKindsAnswer> {

    @Override
    public StepKindsAnswer answer(Snapshot snapshot, Nothing asked) {
        return StepKinds.of(snapshot.states(PlanState.class));
    }
}
