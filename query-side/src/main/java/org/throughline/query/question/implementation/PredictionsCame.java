package org.throughline.query.question.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.query.Counting;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.implementation.CyclesAnswer.Came;
import org.throughline.query.question.implementation.CyclesAnswer.Predicted;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.cycle.CycleState.Observation;
import org.throughline.query.subject.implementation.cycle.CycleState.Prediction;
import org.throughline.query.timeline.Known;

/**
 * What came first, the prediction or what was observed, by the clock of recording, which no state knows. A prediction came first when
 * it was recorded before the day of the observation, or on that day and before the observation was recorded. What was put right was
 * written when it was put right.
 *
 * @param predictions when each was recorded, by its code
 * @param observations when the first of each was, by the code
 */
record PredictionsCame(Map<String, Recorded> predictions, Map<String, Recorded> observations) {

    /** A place in the log and the time by the clock that is asked. */
    record Recorded(long position, Instant at) {

        private boolean isBefore(Recorded other) {
            return at.isBefore(other.at) || (at.equals(other.at) && position < other.position);
        }
    }

    /**
     * Those of one cycle.
     *
     * @param known by which clock it is told
     */
    static PredictionsCame of(List<Remembered> history, Known known) {
        Map<String, Recorded> predictions = new HashMap<>();
        Map<String, Recorded> observations = new HashMap<>();
        for (Remembered event : Counting.of(history, Remembered::saying)) {
            Recorded here = new Recorded(event.position(), known.bySource() ? event.claimedAt() : event.recordedAt());
            if (event.event() instanceof PredictionRecorded prediction) {
                predictions.put(prediction.code(), here);
            } else if (event.event() instanceof ObservationRecorded observation) {
                // they come in the order of their days
                observations.putIfAbsent(observation.code(), here);
            }
        }
        return new PredictionsCame(Map.copyOf(predictions), Map.copyOf(observations));
    }

    /**
     * Everything that a cycle predicted or observed, by code.
     *
     * @param endOf the last moment of a day
     */
    List<Predicted> told(CycleState cycle, Function<LocalDate, Instant> endOf) {
        Map<String, Prediction> expected = new HashMap<>();
        cycle.predictions().forEach(prediction -> expected.put(prediction.code(), prediction));
        Map<String, Observation> found = new HashMap<>();
        cycle.observations().forEach(observation -> found.putIfAbsent(observation.code(), observation));
        Set<String> codes = new LinkedHashSet<>();
        cycle.predictions().forEach(prediction -> codes.add(prediction.code()));
        cycle.observations().forEach(observation -> codes.add(observation.code()));
        return codes.stream()
                .map(code -> told(code, expected.get(code), found.get(code), endOf))
                .toList();
    }

    private Predicted told(
            String code,
            @Nullable Prediction expected,
            @Nullable Observation found,
            Function<LocalDate, Instant> endOf) {
        return new Predicted(
                code,
                came(code, expected, found, endOf),
                expected == null ? null : expected.expected(),
                found == null ? null : found.found(),
                found == null ? null : found.on(),
                found == null ? null : found.fit());
    }

    private Came came(
            String code,
            @Nullable Prediction expected,
            @Nullable Observation found,
            Function<LocalDate, Instant> endOf) {
        if (expected == null) {
            return Came.NOT_PREDICTED;
        }
        if (found == null) {
            return Came.NOT_OBSERVED;
        }
        Recorded prediction = predictions.get(code);
        Recorded observation = observations.get(code);
        if (prediction == null || observation == null) {
            throw new IllegalStateException("prediction %s of a history without it".formatted(code));
        }
        boolean inTime = !prediction.at().isAfter(endOf.apply(found.on())) && prediction.isBefore(observation);
        return inTime ? Came.FIRST : Came.AFTERWARDS;
    }
}
