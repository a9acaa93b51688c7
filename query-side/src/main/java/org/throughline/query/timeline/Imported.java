package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an import brought into the log.
 *
 * @param events how many
 * @param subjects of how many subjects
 * @param firstPosition of the first of them; absent where there is none
 * @param effectiveFrom the first day on which any of them took effect
 * @param claimedFrom when the first of them was recorded at its source
 */
public record Imported(
        long events,
        long subjects,
        @Nullable Long firstPosition,
        @Nullable Long lastPosition,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Instant claimedFrom,
        @Nullable Instant claimedTo) {}
