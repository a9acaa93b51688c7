package org.throughline.command.stage;

import org.throughline.events.stage.StageEvent;

/** One rule about moves between stages. */
@FunctionalInterface
interface StagePolicy {

    /**
     * Lets the move pass.
     *
     * @throws org.throughline.command.Refusal when it breaks the rule
     */
    void check(StageTrackState track, StageEvent move);
}
