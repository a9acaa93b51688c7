package org.throughline.query.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.RecordingClock;
import org.throughline.query.timeline.Timeline;

/** Reads the parameters {@code asOf}, {@code knownAt}, {@code knownAtPosition} and {@code clock}. */
public final class Tenses {

    private final Timeline timeline;
    private final Clock clock;

    public Tenses(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The tense these parameters ask for, by the log's own clock. */
    public Tense read(@Nullable String asOf, @Nullable String knownAt, @Nullable String knownAtPosition) {
        return read(asOf, knownAt, knownAtPosition, null);
    }

    /**
     * The tense these parameters ask for.
     *
     * @param asOf an ISO 8601 day
     * @param knownAt an ISO 8601 time with offset, or a day: its end where the districts are
     * @param knownAtPosition a position the views have reached
     * @param by {@code source} where {@code knownAt} is a time of the source's clock; then both can be given
     * @throws ReadRefusal when one is malformed, lies in the future, or two contradict each other
     */
    public Tense read(
            @Nullable String asOf, @Nullable String knownAt, @Nullable String knownAtPosition, @Nullable String by) {
        String known = Parameters.text("knownAt", knownAt);
        Long position = position(knownAtPosition);
        LocalDate day = day("asOf", asOf);
        if (Parameters.clock(by) == RecordingClock.SOURCE) {
            return new Tense(day, position, known == null ? Tense.EVER : claimedBy(known));
        }
        if (known != null && position != null) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Give knownAt or knownAtPosition, not both");
        }
        return new Tense(day, known == null ? position : Long.valueOf(positionAt(known)));
    }

    /**
     * The tense of a live answer. What was known by the log's own clock does not change any more; by the source's it does,
     * with every import that tells more of it.
     *
     * @throws ReadRefusal as the others are, and where nothing could come
     */
    public Tense live(@Nullable String asOf, @Nullable String knownAt, @Nullable String by) {
        if (knownAt != null && Parameters.clock(by) == RecordingClock.LOG) {
            throw ReadRefusal.of(
                            Code.BAD_PARAMETER,
                            "What was known by this log's clock does not change; knownAt is live with clock=source only")
                    .with("parameter", "knownAt");
        }
        return read(asOf, knownAt, null, by);
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
        return timeline.positionAt(isDay(text) ? untilNow(endOf(knownDay(text))) : moment(text));
    }

    /** Nothing is claimed of the future, so a day that lasts can be taken to its end: it is one tense until then. */
    private Instant claimedBy(String text) {
        return isDay(text) ? endOf(knownDay(text)) : moment(text);
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }

    private LocalDate knownDay(String text) {
        LocalDate day = Objects.requireNonNull(Parameters.day("knownAt", text));
        if (day.isAfter(LocalDate.now(clock))) {
            throw notCome(text);
        }
        return day;
    }

    private Instant moment(String text) {
        Instant moment = Objects.requireNonNull(Parameters.moment("knownAt", text));
        if (moment.isAfter(clock.instant())) {
            throw notCome(text);
        }
        return moment;
    }

    private static ReadRefusal notCome(String text) {
        return ReadRefusal.of(
                Code.IN_THE_FUTURE, "knownAt=%s has not come; more may be recorded by then".formatted(text));
    }

    /** The last position recorded by the end of a day; by now while that day lasts. */
    long positionAtEndOf(LocalDate day) {
        return timeline.positionAt(untilNow(endOf(day)));
    }

    private Instant untilNow(Instant end) {
        Instant now = clock.instant();
        return end.isAfter(now) ? now : end;
    }

    /** The last microsecond of a day where the districts are, which is as exact as times are kept. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
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
}
