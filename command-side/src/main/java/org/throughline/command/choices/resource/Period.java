package org.throughline.command.choices.resource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of a use.
 *
 * @param until first day behind it
 */
record Period(LocalDate from, LocalDate until) {

    boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean liesWithin(LocalDate begin, @Nullable LocalDate end) {
        return !from.isBefore(begin) && (end == null || !until.isAfter(end));
    }
}
