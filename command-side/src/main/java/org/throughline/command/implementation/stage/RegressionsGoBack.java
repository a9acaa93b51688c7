package org.throughline.command.implementation.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;

/** A regression leads to any earlier stage, however far back; before the first stage there is nothing to go back from. */
final class RegressionsGoBack implements StagePolicy<StageRegressed> {

    @Override
    public void check(StageTrackFacts track, StageRegressed move) {
        Stage held = track.stage();
        if (held == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "%s had entered no stage of %s by %s"
                            .formatted(move.organizationId(), move.practice(), move.effectiveOn()));
        }
        if (move.stage().compareTo(held) >= 0) {
            throw Refusal.of(
                            RefusalCode.NOT_BACKWARD,
                            "%s does not lie behind %s; EnterStage goes forward".formatted(move.stage(), held))
                    .with("heldStage", held.name())
                    .with("requestedStage", move.stage().name());
        }
    }
}
