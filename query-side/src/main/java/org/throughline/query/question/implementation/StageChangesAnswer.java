package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/**
 * Who moved between stages, forward or back, on what ground, and what came of it.
 *
 * @param moves those that stand, by day
 * @param retracted those of these days that were recorded and did not take place, as is known now
 */
public record StageChangesAnswer(List<StageMove> moves, List<Retracted> retracted) {

    /**
     * A move that did not take place.
     *
     * @param stage where it was said to lead; absent when it was a discontinuation
     * @param reason why it is retracted
     */
    public record Retracted(
            String organizationId,
            String organizationName,
            String practice,
            @Nullable Stage stage,
            LocalDate on,
            String reason) {}
}
