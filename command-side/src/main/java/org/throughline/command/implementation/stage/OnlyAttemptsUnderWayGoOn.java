package org.throughline.command.implementation.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.StageEvent;

/** What is not a beginning needs an attempt that has begun and has not been given up. */
final class OnlyAttemptsUnderWayGoOn implements StagePolicy<StageEvent> {

    @Override
    public void check(StageTrackFacts track, StageEvent next) {
        if (track.attempts().isEmpty()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "%s had entered no stage of %s by %s"
                            .formatted(next.organizationId(), next.practice(), next.effectiveOn()));
        }
        if (track.underWay() == null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "%s gave %s up on %s; entering the first stage begins another attempt"
                            .formatted(next.organizationId(), next.practice(), track.lastMove()));
        }
    }
}
