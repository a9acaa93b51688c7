package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.implementation.cycle.CycleState;

/** A cycle belongs to the district of its unit on the day asked about. */
@Asks(
        path = "cycles",
        place = 18,
        title = "Did we predict before we looked, and what did we decide?",
        tells =
                "Every improvement cycle: what it predicted, and whether that was recorded before it was observed (`came`, by the"
                        + " clock that is asked: what an import brings late is `AFTERWARDS` by the log's own clock); what was decided, by"
                        + " school year: adopt, adapt, abandon; how many have an equity aim, and how many of these rest on a living"
                        + " commitment to an equitable process. A cycle of which nothing is decided is open, not failed.",
        example = "asOf=2024-09-01")
@Component
final class CyclesQuestion implements Question<Question.Nothing, CyclesAnswer> {

    @Override
    public CyclesAnswer answer(Snapshot snapshot, Nothing asked) {
        Map<String, List<Remembered>> histories = snapshot.histories(CycleState.class);
        return new Cycles(
                        id -> PredictionsCame.of(histories.getOrDefault(id, List.of()), snapshot.known()),
                        new EquityFocus(
                                snapshot.statesUpwards(CommitmentRegisterState.class),
                                snapshot.territory()::upwards,
                                snapshot.day()),
                        Profiles.SHIPPED.on(snapshot.day()).schoolYears(),
                        snapshot::endOf)
                .of(snapshot.states(CycleState.class));
    }
}
