package org.throughline.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of what has a first one, and perhaps a first one on which it is no more. */
public final class Days {

    private Days() {}

    /**
     * Whether it is so on a day.
     *
     * @param from first day on which it is
     * @param until first day on which it is not any more; open when absent
     */
    public static boolean hold(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The earlier one of those that are known. */
    public static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The later one of those that are known. */
    public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
