package org.throughline.command.implementation.fidelity.administration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * What somebody answered, and nothing of who.
 *
 * @param points item code to step
 * @param states items answered without a step; what is in neither is left open
 */
public record Ballot(Map<String, Integer> points, Map<String, AnswerState> states) {

    public Ballot {
        // in the order in which it was filled in, in which its faults are told
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }
}
