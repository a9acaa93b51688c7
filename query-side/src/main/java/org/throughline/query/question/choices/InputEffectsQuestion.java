package org.throughline.query.question.choices;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Input belongs where the unit it was given to lay on the day it was given. */
@Asks(
        path = "input-effects",
        place = 152,
        title = "Whose input changed what?",
        tells =
                "Everything that groups gave to plans and decisions in the window: how deeply they were engaged, what is"
                        + " said to have become of it (`use`, `whatChanged`), and what took effect next of what they gave it to"
                        + " (`after`): for a plan the next version, with what that changed. Where nothing did, `after` is absent."
                        + " That a version came after an input does not say that it came of it. Counted by group.",
        example = "from=2024-07-01&to=2025-06-30")
@Component
final class InputEffectsQuestion implements Question<InputEffectsQuestion.Parameters, InputEffectsAnswer> {

    record Parameters(Between between) {}

    @Override
    public InputEffectsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return new InputEffects(
                        PeopleGroups.on(snapshot.day()),
                        (unit, day) -> window.contains(day) && snapshot.covers(unit, day))
                .decisions(snapshot.everHere(DecisionState.class))
                .plans(snapshot.everHere(PlanState.class))
                .answer();
    }
}
