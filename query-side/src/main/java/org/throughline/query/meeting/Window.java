package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * The days a question is about, both ends included.
 *
 * @param to never behind the day the question is asked as of: nothing is known of what comes after
 */
public record Window(LocalDate from, LocalDate to) {

    /**
     * Reads the parameters {@code from} and {@code to}.
     *
     * @param from absent for the year that ends with {@code to}
     * @param to absent for the day asked about
     * @param day the day the question is asked as of
     * @throws ReadRefusal when they are no days, or the window would end before it begins
     */
    public static Window of(@Nullable String from, @Nullable String to, LocalDate day) {
        LocalDate last = Objects.requireNonNullElse(Parameters.day("to", to), day);
        LocalDate end = last.isAfter(day) ? day : last;
        LocalDate begin = Objects.requireNonNullElse(Parameters.day("from", from), yearEnding(end).from);
        if (begin.isAfter(end)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "from=%s is behind to=%s".formatted(begin, end))
                    .with("parameter", "from");
        }
        return new Window(begin, end);
    }

    /** The year whose last day this is. */
    static Window yearEnding(LocalDate day) {
        return new Window(day.minusYears(1).plusDays(1), day);
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
