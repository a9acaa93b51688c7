package org.throughline.command.implementation.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.StepProgress;

/**
 * How far a step has come.
 *
 * @param progress how far; absent when it is settled
 * @param settledOn the day it was completed, dropped or failed; absent while it is none of these
 */
record StepStanding(
        @Nullable StepProgress progress, @Nullable LocalDate settledOn) {

    static final StepStanding PLANNED = at(StepProgress.PLANNED);

    static StepStanding at(StepProgress progress) {
        return new StepStanding(progress, null);
    }

    static StepStanding settled(LocalDate day) {
        return new StepStanding(null, day);
    }

    boolean isSettled() {
        return progress == null;
    }

    /** Whether a step goes back that comes to stand there from here. */
    boolean isBeyond(StepProgress next) {
        return progress == null || progress.isBeyond(next);
    }
}
