package org.throughline.command.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.stage.StageEvent;

/** Stages follow each other without gap or overlap in whole days; one held for no day would be no stage. */
final class StagesAreHeldForAtLeastADay implements StagePolicy {

    @Override
    public void check(StageTrackState track, StageEvent move) {
        if (track.stage() != null && move.effectiveOn().equals(track.since())) {
            throw Refusal.of(
                            RefusalCode.ONE_MOVE_A_DAY,
                            "%s moved to %s on %s already"
                                    .formatted(move.organizationId(), track.stage(), track.since()))
                    .with("heldStage", track.stage().name());
        }
    }
}
