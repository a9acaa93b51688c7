package org.throughline.query.communication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included. */
record Window(LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether something that lasted from one day to the one before another touched these days. */
    boolean meets(LocalDate begin, @Nullable LocalDate until) {
        return !begin.isAfter(to) && (until == null || until.isAfter(from));
    }
}
