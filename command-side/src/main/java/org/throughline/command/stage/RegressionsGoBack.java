package org.throughline.command.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;

/** A regression leads to any earlier stage, however far back; before the first stage there is nothing to go back from. */
final class RegressionsGoBack implements StagePolicy {

    @Override
    public void check(StageTrackState track, StageEvent move) {
        switch (move) {
            case StageEntered e -> {}
            case StageRegressed e -> requireEarlier(track, e);
        }
    }

    private static void requireEarlier(StageTrackState track, StageRegressed move) {
        if (track.stage() == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "%s had entered no stage of %s by %s"
                            .formatted(move.organizationId(), move.practice(), move.effectiveOn()));
        }
        if (move.stage().compareTo(track.stage()) >= 0) {
            throw Refusal.of(
                            RefusalCode.NOT_BACKWARD,
                            "%s does not lie behind %s; EnterStage goes forward".formatted(move.stage(), track.stage()))
                    .with("heldStage", track.stage().name())
                    .with("requestedStage", move.stage().name());
        }
    }
}
