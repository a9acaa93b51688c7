package org.throughline.query.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * The days a question is about, both ends included.
 *
 * @param from first day
 * @param to last day; never behind the day the question is asked as of: nothing is known of what comes after
 */
public record Window(LocalDate from, LocalDate to) {

    /**
     * The days these parameters ask for, within what a snapshot knows.
     *
     * @param from absent for the beginning
     * @param to absent for the day of the snapshot
     * @throws ReadRefusal when the last comes before the first, or it lies behind the snapshot's day
     */
    public static Window of(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate beginning, LocalDate snapshotDay) {
        LocalDate end = lastWithin(to, snapshotDay);
        return ending(end, from, last -> beginning.isAfter(last) ? last : beginning);
    }

    /**
     * The days these parameters ask for, within what a snapshot knows.
     *
     * @param from absent for the year that ends with {@code to}
     * @param to absent for the day of the snapshot
     * @throws ReadRefusal when the last comes before the first, or it lies behind the snapshot's day
     */
    public static Window yearOf(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate snapshotDay) {
        return ending(lastWithin(to, snapshotDay), from, last -> yearEnding(last).from);
    }

    /** The year whose last day this is. */
    public static Window yearEnding(LocalDate day) {
        return new Window(day.minusYears(1).plusDays(1), day);
    }

    /**
     * The last day that a parameter asks for; absent when it asks for none.
     *
     * @throws ReadRefusal when it lies behind the snapshot's day: what comes after is not known
     */
    public static @Nullable LocalDate last(@Nullable LocalDate to, LocalDate snapshotDay) {
        if (to != null && to.isAfter(snapshotDay)) {
            throw ReadRefusal.of(
                            Code.IN_THE_FUTURE, "to=%s lies behind %s, the day asked about".formatted(to, snapshotDay))
                    .with("parameter", "to");
        }
        return to;
    }

    private static LocalDate lastWithin(@Nullable LocalDate to, LocalDate snapshotDay) {
        return Objects.requireNonNullElse(last(to, snapshotDay), snapshotDay);
    }

    private static Window ending(LocalDate end, @Nullable LocalDate from, UnaryOperator<LocalDate> beginning) {
        LocalDate first = from == null ? beginning.apply(end) : from;
        if (first.isAfter(end)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "from=%s lies behind to=%s".formatted(first, end))
                    .with("parameter", "from");
        }
        return new Window(first, end);
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days these are. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /**
     * The most days in a row without one of these.
     *
     * @param on days within, in order
     */
    public long longestWithout(Iterable<LocalDate> on) {
        long longest = 0;
        LocalDate behind = from;
        for (LocalDate day : on) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(behind, day));
            behind = day.plusDays(1);
        }
        return Math.max(longest, ChronoUnit.DAYS.between(behind, to.plusDays(1)));
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

    /** Whether a stretch touches these days; one that ended on the day it began touches that day. */
    public boolean touches(LocalDate since, @Nullable LocalDate until) {
        return !since.isAfter(to) && (until == null || until.isAfter(from));
    }
}
