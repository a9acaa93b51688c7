package org.throughline.query.question.teams;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;

/** A pause and a decision are the district's in which their unit lay on their day. */
@Asks(
        path = "equity-pauses",
        place = 79,
        title = "How often did we stop and ask whom we leave out?",
        tells =
                "Equity pauses held in the window: over what, who took part, whose voice was missing, what came of it. For each team that"
                        + " ever held one: the longest time without, and whether one was due by `EQUITY_PAUSE_EVERY_DAYS` and not held. And the"
                        + " large decisions of the window, by `LARGE_DECISION_UNITS` and `LARGE_DECISION_STAKES` of their day, with the pauses"
                        + " about them, or none. What was said in a pause is no part of the record.",
        example = "from=2018-07-01&to=2025-06-30")
@Component
final class EquityPausesQuestion implements Question<EquityPausesQuestion.Parameters, EquityPausesAnswer> {

    record Parameters(Between between) {}

    @Override
    public EquityPausesAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        PausesHere here = PausesHere.in(snapshot);
        return here.told(snapshot)
                .answer(
                        pause -> window.contains(pause.heldOn()),
                        PausesHere.decisions(snapshot, window),
                        here.ended()::get);
    }
}
