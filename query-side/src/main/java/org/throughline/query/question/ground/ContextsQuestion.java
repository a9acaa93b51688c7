package org.throughline.query.question.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.Counting;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.context.ContextState;

/** A decision is the district's in which its unit lay on its day. */
@Asks(
        path = "contexts",
        place = 73,
        title = "What was our context when we decided?",
        tells =
                "For each decision that took effect in the window the context of whoever decided as it stood on that day, of the nearest"
                        + " unit upwards of which it is described, and those of the units over which it was decided; whether it was written"
                        + " down by then (`writtenThen`), and whether and why it was described anew since. And of each unit how often it was"
                        + " described.",
        example = "from=2017-07-01&to=2025-06-30")
@Component
final class ContextsQuestion implements Question<ContextsQuestion.Parameters, ContextsAnswer> {

    record Parameters(
            Between between,

            @Means(
                    value = "One decision alone, whenever it was taken: its id.",
                    example = "sample-decision-merger-2024")
            @Nullable
            String decision) {}

    @Override
    public ContextsAnswer answer(Snapshot snapshot, Parameters asked) {
        List<ContextState> described = snapshot.everHere(ContextState.class);
        Contexts contexts = new Contexts(
                described.stream().collect(Collectors.toMap(ContextState::organizationId, Function.identity())),
                written(snapshot),
                snapshot.territory()::upwards,
                snapshot::endOf);
        return contexts.answer(snapshot.states(ContextState.class), decisions(snapshot, asked));
    }

    private static List<DecisionState> decisions(Snapshot snapshot, Parameters asked) {
        String one = asked.decision();
        if (one != null) {
            return snapshot.states(DecisionState.class, List.of(one)).stream()
                    .filter(decision -> decision.wasTaken() && decision.decidedOn() != null)
                    .toList();
        }
        Window window = asked.between().orTheYear(snapshot);
        return snapshot.everHere(DecisionState.class).stream()
                .filter(decision -> decision.wasTaken()
                        && isHere(decision.organizationId(), decision.decidedOn(), window, snapshot))
                .toList();
    }

    private static boolean isHere(String unit, @Nullable LocalDate on, Window window, Snapshot snapshot) {
        return on != null && window.contains(on) && snapshot.covers(unit, on);
    }

    /** When each description was written down, by organization, in the order of their days; what was put right was when it was put right. */
    private static Map<String, List<Instant>> written(Snapshot snapshot) {
        Map<String, List<Instant>> written = new HashMap<>();
        snapshot.histories(ContextState.class)
                .forEach((unit, history) ->
                        written.put(unit, times(Counting.of(history, Remembered::saying), snapshot)));
        return written;
    }

    private static List<Instant> times(Collection<Remembered> counting, Snapshot snapshot) {
        return counting.stream()
                .map(entry -> snapshot.known().bySource() ? entry.claimedAt() : entry.recordedAt())
                .toList();
    }
}
