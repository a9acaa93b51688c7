package org.throughline.query.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * The days a question is about.
 *
 * @param from first day
 * @param to last day
 */
public record Window(LocalDate from, LocalDate to) {

    /**
     * The days these parameters ask for, within what a snapshot knows.
     *
     * @param from an ISO 8601 day; absent for the beginning
     * @param to an ISO 8601 day; absent for the day of the snapshot
     * @throws ReadRefusal when one is malformed, the last comes before the first, or it lies behind the snapshot's day
     */
    public static Window of(@Nullable String from, @Nullable String to, LocalDate beginning, LocalDate snapshotDay) {
        LocalDate last = Parameters.day("to", to);
        if (last != null && last.isAfter(snapshotDay)) {
            throw ReadRefusal.of(
                    Code.IN_THE_FUTURE, "to=%s lies behind %s, the day asked about".formatted(last, snapshotDay));
        }
        LocalDate end = last == null ? snapshotDay : last;
        LocalDate first = Parameters.day("from", from);
        if (first != null && first.isAfter(end)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "from=%s lies behind to=%s".formatted(first, end))
                    .with("parameter", "from");
        }
        if (first != null) {
            return new Window(first, end);
        }
        return new Window(beginning.isAfter(end) ? end : beginning, end);
    }

    /** How many days these are. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many days of a stretch lie within; a stretch without end goes on. */
    public long daysWithin(LocalDate since, @Nullable LocalDate until) {
        LocalDate first = since.isAfter(from) ? since : from;
        LocalDate behind = until == null || until.isAfter(to) ? to.plusDays(1) : until;
        return Math.max(0, ChronoUnit.DAYS.between(first, behind));
    }

    /** Whether a stretch has a day within. */
    public boolean meets(LocalDate since, @Nullable LocalDate until) {
        return daysWithin(since, until) > 0;
    }
}
