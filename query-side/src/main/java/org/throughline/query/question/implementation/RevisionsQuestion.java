package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.plan.PlanState;

/** A revision belongs where the unit of its plan lay when it took effect. */
@Asks(
        path = "revisions",
        place = 11,
        title = "Who changed our plans, why, and after which data?",
        tells =
                "Every version of a plan that took effect in the window, beside drafts: who decided, who took part, why (in"
                        + " words, and in the codes of FRAME where they were said), whether it is to change something for one group"
                        + " (`equity`), what it rests on (`data`: fidelity checks, measures and other evidence, empty where it names"
                        + " none) and what it changed. Counted over all of them; what nobody said is in no count.",
        example = "from=2017-07-01&to=2018-06-30")
@Component
final class RevisionsQuestion implements Question<RevisionsQuestion.Parameters, RevisionsAnswer> {

    record Parameters(Between between) {}

    @Override
    public RevisionsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return Revisions.of(
                snapshot.everHere(PlanState.class), (unit, day) -> window.contains(day) && snapshot.covers(unit, day));
    }
}
