package org.throughline.command.implementation.stage;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** A stage that is skipped has to be made up for later, so a track begins with the first and enters each next one. */
final class StagesGoForwardOneStepAtATime implements StagePolicy<StageEntered> {

    @Override
    public void check(StageTrackFacts track, StageEntered move) {
        Stage held = track.stage();
        Optional<Stage> next = after(held);
        if (next.filter(move.stage()::equals).isEmpty()) {
            throw refusal(held, move.stage(), next);
        }
    }

    static Optional<Stage> after(@Nullable Stage held) {
        return Arrays.stream(Stage.values())
                .filter(stage -> held == null || stage.compareTo(held) > 0)
                .findFirst();
    }

    private static Refusal refusal(@Nullable Stage held, Stage requested, Optional<Stage> next) {
        Refusal refusal = Refusal.of(RefusalCode.STAGE_SKIPPED, explain(held, requested, next))
                .with("requestedStage", requested.name());
        if (held != null) {
            refusal = refusal.with("heldStage", held.name());
        }
        return next.isPresent() ? refusal.with("allowedStage", next.get().name()) : refusal;
    }

    private static String explain(@Nullable Stage held, Stage requested, Optional<Stage> next) {
        if (held == null) {
            return "A track begins with %s, not with %s".formatted(next.orElseThrow(), requested);
        }
        if (requested == held) {
            return "The track is at %s already".formatted(held);
        }
        if (requested.compareTo(held) < 0) {
            return "%s lies behind %s; RegressStage goes back".formatted(requested, held);
        }
        return "After %s comes %s, not %s".formatted(held, next.orElseThrow(), requested);
    }
}
