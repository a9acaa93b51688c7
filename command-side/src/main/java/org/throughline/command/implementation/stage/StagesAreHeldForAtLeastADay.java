package org.throughline.command.implementation.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;

/** Stages follow each other without gap or overlap in whole days; one held for no day would be no stage. */
final class StagesAreHeldForAtLeastADay implements StagePolicy<StageEvent> {

    @Override
    public void check(StageTrackFacts track, StageEvent move) {
        if (!move.effectiveOn().equals(track.lastMove())) {
            return;
        }
        Stage held = track.stage();
        Refusal refusal = Refusal.of(
                RefusalCode.ONE_MOVE_A_DAY,
                "%s %s on %s already"
                        .formatted(
                                move.organizationId(),
                                held == null ? "gave " + move.practice() + " up" : "moved to " + held,
                                move.effectiveOn()));
        throw held == null ? refusal : refusal.with("heldStage", held.name());
    }
}
