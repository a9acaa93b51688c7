package org.throughline.command.implementation.stage;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.stage.StageTrackFacts.Attempt;
import org.throughline.events.implementation.stage.StageEvent.ActivityEvent;

/** An activity is completed, skipped or not applicable, one of them; before it can become another it is reopened. */
final class ActivitiesAreSettledOnce {

    private ActivitiesAreSettledOnce() {}

    static void requireOpen(StageTrackFacts track, ActivityEvent next) {
        if (isSettled(track, next)) {
            throw Refusal.of(
                            RefusalCode.ACTIVITY_SETTLED,
                            "Activity %s is settled by %s; ReopenStageActivity comes first"
                                    .formatted(next.code(), next.effectiveOn()))
                    .with("code", next.code());
        }
    }

    static void requireSettled(StageTrackFacts track, ActivityEvent next) {
        if (!isSettled(track, next)) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Activity %s was not settled by %s".formatted(next.code(), next.effectiveOn()))
                    .with("code", next.code());
        }
    }

    private static boolean isSettled(StageTrackFacts track, ActivityEvent next) {
        Attempt attempt = track.underWay();
        return attempt != null && attempt.settled().contains(next.code());
    }
}
