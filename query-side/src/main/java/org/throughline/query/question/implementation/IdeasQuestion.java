package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.idea.IdeaState;

/** Ideas and cycles belong to the district of their unit on the day asked about. */
@Asks(
        path = "ideas",
        place = 17,
        title = "Which of our ideas did nobody ever try?",
        tells =
                "Every idea with the driver it works on, the goals it is for and the cycles that try it: never tried, under way, or"
                        + " tried. An idea that was selected and never tried is counted apart.",
        example = "asOf=2024-09-01")
@Component
final class IdeasQuestion implements Question<Question.Nothing, IdeasAnswer> {

    @Override
    public IdeasAnswer answer(Snapshot snapshot, Nothing asked) {
        return new Ideas(snapshot.states(CycleState.class)).of(snapshot.states(IdeaState.class));
    }
}
