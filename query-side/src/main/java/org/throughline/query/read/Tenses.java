package org.throughline.query.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.Timeline;

/** Reads the parameters {@code asOf}, {@code knownAt} and {@code knownAtPosition}. */
public final class Tenses {

    private final Timeline timeline;
    private final Clock clock;

    public Tenses(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The tense these parameters ask for.
     *
     * @param asOf an ISO 8601 day
     * @param knownAt an ISO 8601 time with offset, or a day: the end of that day in UTC
     * @param knownAtPosition a position the views have reached
     * @throws ReadRefusal when one is malformed, lies in the future, or two contradict each other
     */
    public Tense read(@Nullable String asOf, @Nullable String knownAt, @Nullable String knownAtPosition) {
        if (isGiven(knownAt) && isGiven(knownAtPosition)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Give knownAt or knownAtPosition, not both");
        }
        Long known =
                knownAt == null || knownAt.isBlank() ? position(knownAtPosition) : Long.valueOf(positionAt(knownAt));
        return new Tense(day("asOf", asOf), known);
    }

    private @Nullable LocalDate day(String name, @Nullable String text) {
        LocalDate day = Parameters.day(name, text);
        LocalDate today = LocalDate.now(clock);
        if (day != null && day.isAfter(today)) {
            throw ReadRefusal.of(
                    Code.IN_THE_FUTURE,
                    "%s=%s has not come; today is %s, and an answer must stay true".formatted(name, day, today));
        }
        return day;
    }

    private long positionAt(String text) {
        Instant moment = moment(text);
        Instant now = clock.instant();
        if (moment.isAfter(now)) {
            throw ReadRefusal.of(
                    Code.IN_THE_FUTURE, "knownAt=%s has not come; more may be recorded by then".formatted(text));
        }
        return timeline.positionAt(moment);
    }

    /** The last position recorded by the end of a day in UTC; by now while that day lasts. */
    long positionAtEndOf(LocalDate day) {
        return timeline.positionAt(endOf(day));
    }

    private Instant moment(String text) {
        return text.length() == 10
                ? endOf(Objects.requireNonNull(Parameters.day("knownAt", text)))
                : Objects.requireNonNull(Parameters.moment("knownAt", text));
    }

    /** The end of a day in UTC; the present while that day lasts. */
    private Instant endOf(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isAfter(clock.instant()) && !day.isAfter(LocalDate.now(clock)) ? clock.instant() : end.minusNanos(1);
    }

    private @Nullable Long position(@Nullable String text) {
        Long position = Parameters.number("knownAtPosition", text);
        if (position != null && position > timeline.head()) {
            throw ReadRefusal.of(
                            Code.IN_THE_FUTURE,
                            "knownAtPosition=%d is not reached; the views are at %d"
                                    .formatted(position, timeline.head()))
                    .with("viewPosition", timeline.head());
        }
        return position;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
