package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;

/** A decision, with its inputs, belongs where it lay when it was taken; what is not decided yet where it lies on the day. */
@Asks(
        path = "inputs",
        place = 150,
        title = "Did we ask before we decided?",
        tells = "For each decision that took effect in the window: its inputs, on which side of its day they were given"
                + " (`effective`), on which side of its recording they were recorded (`recorded`), the deepest"
                + " engagement, and whether there is a risk of tokenism: everybody was only informed, or was asked only"
                + " afterwards. And what has input and no decision yet.",
        example = "from=2017-07-01&to=2018-06-30")
@Component
final class InputsQuestion implements Question<InputsQuestion.Parameters, InputsAnswer> {

    record Parameters(Between between) {}

    @Override
    public InputsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        Map<String, List<Remembered>> histories = snapshot.histories(DecisionState.class);
        List<InputsAnswer.Known> known = snapshot.everHere(DecisionState.class).stream()
                .filter(decision -> belongs(decision, window, snapshot))
                .map(decision -> new InputsAnswer.Known(
                        decision,
                        Recordings.of(histories.getOrDefault(decision.decisionId(), List.of()), snapshot.known())))
                .toList();
        return InputsAnswer.of(window, known);
    }

    private static boolean belongs(DecisionState decision, Window window, Snapshot snapshot) {
        LocalDate decided = decision.decidedOn();
        return decided == null
                ? snapshot.covers(decision.organizationId(), snapshot.day())
                : window.contains(decided) && snapshot.covers(decision.organizationId(), decided);
    }
}
