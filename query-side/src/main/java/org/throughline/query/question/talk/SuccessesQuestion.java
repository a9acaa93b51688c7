package org.throughline.query.question.talk;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.success.SuccessState;

@Asks(
        path = "successes",
        place = 96,
        title = "How often do we tell of our successes, and whom?",
        tells =
                "Every success that people were told of in the window; of each unit how many, whom they were told, and the"
                        + " longest stretch without one; and how often they were told of in each stage of implementation, for a year of one"
                        + " practice in one unit. Units on the way with a practice that told of none are among them. In which of"
                        + " them neither a success was told nor anybody was asked while implementation is initial, `buy-in` tells.",
        example = "from=2016-07-01&to=2025-06-30")
@Component
final class SuccessesQuestion implements Question<SuccessesQuestion.Parameters, SuccessesAnswer> {

    record Parameters(Between between) {}

    @Override
    public SuccessesAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return new Successes(
                        window,
                        snapshot.everHere(SuccessState.class),
                        snapshot.states(StageState.class),
                        snapshot::covers)
                .answer();
    }
}
