package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.cycle.CycleState;

/** A cycle belongs to the district of its unit on the day asked about. */
@Asks(
        path = "cycle-phases",
        place = 18,
        title = "How long are we grounding, identifying, trying and looking back?",
        tells =
                "Days in each phase of every improvement cycle, for each unit and for all of them; a phase that goes on counts up to"
                        + " the day asked about. Phases come in any order and are repeated: every stretch is told.",
        example = "asOf=2024-09-01")
@Component
final class CyclePhasesQuestion implements Question<Question.Nothing, CyclePhasesAnswer> {

    @Override
    public CyclePhasesAnswer answer(Snapshot snapshot, Nothing asked) {
        return CyclePhases.of(snapshot.states(CycleState.class), snapshot.day());
    }
}
