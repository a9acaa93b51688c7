package org.throughline.command.implementation.stage;

import java.util.Objects;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.stage.StageTrackFacts.Attempt;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;

/**
 * A retraction names a move by its day and the stage it led to, and that move must stand. An attempt in which
 * activities are settled is not taken away with them by its first move: they are reopened first.
 */
final class OnlyMovesThatStandAreRetracted implements StagePolicy<StageMoveRetracted> {

    @Override
    public void check(StageTrackFacts track, StageMoveRetracted next) {
        if (!next.effectiveOn().equals(track.lastMove()) || !Objects.equals(next.stage(), track.stage())) {
            throw Refusal.of(
                            RefusalCode.NO_SUCH_MOVE,
                            "%s did not %s on %s"
                                    .formatted(
                                            next.organizationId(),
                                            next.stage() == null
                                                    ? "give " + next.practice() + " up"
                                                    : "move to " + next.stage() + " of " + next.practice(),
                                            next.effectiveOn()))
                    .with("effectiveOn", next.effectiveOn().toString());
        }
        Attempt attempt = track.underWay();
        if (attempt != null && attempt.moves().size() == 1 && !attempt.settled().isEmpty()) {
            throw Refusal.of(
                            RefusalCode.CONTRADICTS_LATER,
                            "Activities of this attempt are settled: %s".formatted(attempt.settled()))
                    .with("settled", attempt.settled().stream().sorted().toList());
        }
    }
}
