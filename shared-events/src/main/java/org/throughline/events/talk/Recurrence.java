package org.throughline.events.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often something is meant to come again, counted from its first day.
 *
 * @param every so many units, 1 or more
 * @param until the last day on which it may come; absent where it has no end
 */
public record Recurrence(int every, Unit unit, @Nullable LocalDate until) {

    /** What is counted between two times. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS);

        private final ChronoUnit length;

        Unit(ChronoUnit length) {
            this.length = length;
        }
    }

    /** Whether time goes on between two times, and the last day, where there is one, is not behind the first day of what recurs. */
    public boolean isPossibleFrom(LocalDate first) {
        return every > 0 && (until == null || !until.isBefore(first));
    }

    /** The day on which it comes for the given time; 0 is the first. Months that end early do not shift those behind them. */
    public LocalDate day(LocalDate first, int number) {
        return first.plus((long) every * number, unit.length);
    }

    /** The days on which it comes, the first among them, up to a day; none of them behind {@link #until()}. */
    public List<LocalDate> days(LocalDate first, LocalDate upTo) {
        LocalDate last = until == null || until.isAfter(upTo) ? upTo : until;
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day(first, days.size())) {
            days.add(day);
        }
        return days;
    }

    /** The first of its days behind another day; empty where there is none. */
    public Optional<LocalDate> next(LocalDate first, LocalDate behind) {
        int number = first.isAfter(behind) ? 0 : Math.toIntExact(unit.length.between(first, behind) / every);
        while (!day(first, number).isAfter(behind)) {
            number++;
        }
        LocalDate next = day(first, number);
        return until == null || !next.isAfter(until) ? Optional.of(next) : Optional.empty();
    }
}
