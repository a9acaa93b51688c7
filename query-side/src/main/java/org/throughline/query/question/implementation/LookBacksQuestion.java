package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.cycle.CycleState;

/** A cycle belongs to the district of its unit on the day asked about. */
@Asks(
        path = "look-backs",
        place = 19,
        title = "Did we do what we said next?",
        tells =
                "Everything that a look-back on an improvement cycle said would be done next, with the later cycles and the steps of"
                        + " plans that name it, or that nothing does yet. And the cycles that are over and were never looked back on.",
        example = "asOf=2024-09-01")
@Component
final class LookBacksQuestion implements Question<Question.Nothing, LookBacksAnswer> {

    @Override
    public LookBacksAnswer answer(Snapshot snapshot, Nothing asked) {
        return new LookBacks(snapshot.states(CycleState.class)).answer();
    }
}
