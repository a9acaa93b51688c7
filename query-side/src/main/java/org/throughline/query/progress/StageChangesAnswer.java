package org.throughline.query.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.stage.Stage;

/**
 * Who moved between stages, forward or back, on what ground, and what came of it.
 *
 * @param position the position up to which this answer knows everything
 * @param asOf the day it looks from
 * @param from first day of the moves told; absent for no bound
 * @param to last day of the moves told; absent for no bound
 * @param moves those that stand, by day
 * @param retracted those of these days that were recorded and did not take place, as is known now
 */
record StageChangesAnswer(
        long position,
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<StageMove> moves,
        List<Retracted> retracted) {

    /**
     * A move that did not take place.
     *
     * @param stage where it was said to lead; absent when it was a discontinuation
     * @param reason why it is retracted
     */
    record Retracted(
            String organizationId,
            String organizationName,
            String practice,
            @Nullable Stage stage,
            LocalDate on,
            String reason) {}
}
