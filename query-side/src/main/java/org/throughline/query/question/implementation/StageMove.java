package org.throughline.query.question.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.stage.Stage;

/**
 * One move of one organization, with what it rested on and what came of it.
 *
 * @param attempt number of the attempt it belongs to
 * @param from the stage left; absent where an attempt begins
 * @param to the stage entered; absent where the practice is given up
 * @param position of the move in the log
 * @param recordedAt when it was recorded, by the clock asked by
 * @param concerns policies in force as a warning that it did not meet, by code
 * @param concernsSince policies it met as was known when it was recorded, and does not as is known now, by code
 * @param readiness held on that day
 * @param fidelity held on that day
 * @param commitment of an administrator that was held on that day
 * @param againstLowReadiness whether it went forward although the readiness known then was not that of a ready unit;
 *     absent when none was known
 * @param next what happened next
 */
public record StageMove(
        String organizationId,
        String organizationName,
        String practice,
        int attempt,
        Direction direction,
        @Nullable Stage from,
        @Nullable Stage to,
        LocalDate on,
        @Nullable Long position,
        @Nullable Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        List<Evidence> evidence,
        List<String> concerns,
        List<String> concernsSince,
        Then<ReadinessHeld> readiness,
        Then<FidelityHeld> fidelity,
        Then<CommitmentHeld> commitment,
        @Nullable Boolean againstLowReadiness,
        Next next) {

    /** Where a move leads. */
    public enum Direction {
        BEGUN,
        BEGUN_AGAIN,
        FORWARD,
        BACK,
        GIVEN_UP
    }

    /**
     * Something held on the day of the move.
     *
     * @param asKnownThen as it was known when the move was recorded
     * @param asKnownNow as it is known where the question looks from
     * @param changedSince whether the two differ
     */
    public record Then<T>(T asKnownThen, T asKnownNow, boolean changedSince) {}

    /**
     * What came next on the track.
     *
     * @param direction of the next move; absent as long as there is none
     * @param to where it led
     * @param afterDays days from this move to the next, or to the day asked about
     * @param open whether nothing came yet, so that {@code afterDays} is only so far
     */
    public record Next(
            @Nullable Direction direction,
            @Nullable Stage to,
            @Nullable LocalDate on,
            long afterDays,
            boolean open) {}
}
