package org.throughline.query.question.choices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.query.Counting;
import org.throughline.query.history.Remembered;
import org.throughline.query.timeline.Known;

/**
 * When the log learned of a decision and of each input to it: the other clock, which no state knows.
 *
 * @param decision absent while there is only input
 * @param inputs by input id
 */
record Recordings(@Nullable Recorded decision, Map<String, Recorded> inputs) {

    /** A place in the log; the position decides what came first, the time is for people. */
    record Recorded(long position, Instant at) {}

    /**
     * Those of one decision.
     *
     * @param known by which clock it is told
     */
    static Recordings of(List<Remembered> history, Known known) {
        Recorded decision = null;
        Map<String, Recorded> inputs = new HashMap<>();
        for (Remembered event : Counting.of(history, Remembered::saying)) {
            Recorded here = new Recorded(event.position(), known.bySource() ? event.claimedAt() : event.recordedAt());
            if (event.event() instanceof DecisionRecorded) {
                decision = here;
            } else if (event.event() instanceof InputRecorded input) {
                inputs.put(input.inputId(), here);
            }
        }
        return new Recordings(decision, Map.copyOf(inputs));
    }
}
