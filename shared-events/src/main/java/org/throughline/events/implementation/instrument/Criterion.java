package org.throughline.events.implementation.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a score is good enough. Compared exactly: what is rounded is rounded for display only.
 *
 * @param scale what it is asked of: {@code total}, {@code tier-1}, {@code tier-1/teams}
 * @param value in the unit of the scoring rule of that scale: percent, points, the mean, a level, a count
 * @param programme who asks it, by code; absent for the makers of the instrument
 * @param from the first day of checks it is asked of; absent where it always was
 * @param until the first day without it; absent as long as it is asked
 */
public record Criterion(
        String scale,
        Comparator comparator,
        BigDecimal value,
        @Nullable String programme,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Basis basis) {

    /** How a score is held against the value. */
    public enum Comparator {
        AT_LEAST,
        MORE_THAN
    }

    /** Whether it is asked of a check of this day. */
    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
