package org.throughline.command.implementation.stage;

import org.throughline.events.implementation.stage.StageEvent;

/**
 * One rule about what may follow on a track.
 *
 * @param <E> what it is a rule about
 */
@FunctionalInterface
interface StagePolicy<E extends StageEvent> {

    /**
     * Lets the event pass.
     *
     * @throws org.throughline.command.Refusal when it breaks the rule
     */
    void check(StageTrackFacts track, E next);
}
