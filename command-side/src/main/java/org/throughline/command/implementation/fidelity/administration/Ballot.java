package org.throughline.command.implementation.fidelity.administration;

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
        points = Map.copyOf(points);
        states = Map.copyOf(states);
    }
}
