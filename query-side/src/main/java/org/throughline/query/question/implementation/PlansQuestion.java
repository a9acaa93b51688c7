package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Plans belong to the district of their unit on the day asked about, by what is known now of where it lay. */
@Asks(
        path = "plans",
        place = 10,
        title = "What did our plans say?",
        tells = "Every action plan of a district as it was on the day asked about (today without one), by what is"
                + " known now, beside what was known by the end of that day, and what differs. Where those"
                + " who went by it then were right, it is told once. Of two plans that one team goes by at the same"
                + " time for the same part of its work, each names the other (`beside`).",
        example = "asOf=2024-03-01")
@Component
final class PlansQuestion implements Question<Question.Nothing, PlansAnswer> {

    private final PlanFold plans;

    PlansQuestion(PlanFold plans) {
        this.plans = plans;
    }

    @Override
    public PlansAnswer answer(Snapshot snapshot, Nothing asked) {
        return PlansAnswer.of(
                snapshot.states(PlanState.class),
                new KnownThen<>(plans, snapshot.asOf(), snapshot.histories(PlanState.class)),
                snapshot.believed().known());
    }
}
