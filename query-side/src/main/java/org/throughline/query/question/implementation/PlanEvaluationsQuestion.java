package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Plans belong to the district of their unit on the day asked about. */
@Asks(
        path = "plan-evaluations",
        place = 12,
        title = "What was to be evaluated, and was not?",
        tells =
                "Every review and evaluation of a plan that was planned by the day, with what became of it: done in time, done"
                        + " late, its day has not come, or missed. Every review that was held in the window: on which data (of"
                        + " implementation, of outcomes, for each group or not), whether the plan was kept as it is or is to be"
                        + " revised, and the version that took effect next. And of every plan that is not closed, on which data it was"
                        + " reviewed in the window. What nobody said is not known.",
        example = "from=2024-07-01&to=2025-06-30")
@Component
final class PlanEvaluationsQuestion implements Question<PlanEvaluationsQuestion.Parameters, PlanEvaluationsAnswer> {

    record Parameters(Between between) {}

    @Override
    public PlanEvaluationsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return PlanEvaluations.of(snapshot.states(PlanState.class), snapshot.day(), window::contains);
    }
}
