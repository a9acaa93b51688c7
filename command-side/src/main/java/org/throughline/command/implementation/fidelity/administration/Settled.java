package org.throughline.command.implementation.fidelity.administration;

import java.util.Map;
import java.util.Set;
import org.throughline.events.implementation.instrument.AnswerState;

/**
 * What the ballots of an administration came to, all its rounds together.
 *
 * @param points item code to points
 * @param states items that came to an answer without points
 * @param unsettled codes of items on which the votes settle nothing: whoever records the check says what was settled by talking
 */
public record Settled(
        String administrationId, Map<String, Integer> points, Map<String, AnswerState> states, Set<String> unsettled) {

    public Settled {
        points = Map.copyOf(points);
        states = Map.copyOf(states);
        unsettled = Set.copyOf(unsettled);
    }

    /** Of an administration whose ballots answer nothing more. */
    public static Settled nothingOf(String administrationId) {
        return new Settled(administrationId, Map.of(), Map.of(), Set.of());
    }
}
