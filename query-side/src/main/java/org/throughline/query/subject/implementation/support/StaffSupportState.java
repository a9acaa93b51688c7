package org.throughline.query.subject.implementation.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.support.HeadCount;
import org.throughline.events.implementation.support.QualityFeature;
import org.throughline.events.implementation.support.QualitySource;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.events.implementation.support.SupportTerms;

/**
 * A support of staff.
 *
 * @param sessions what was held, the earliest first
 * @param ratings how good it was, as was said, the earliest first
 * @param endedOn the first day without it where it was cancelled; absent otherwise, whatever was planned
 * @param endReason why it was cancelled
 * @param concerns policies in force as a warning that it did not meet, by code
 */
public record StaffSupportState(
        String supportId,
        String organizationId,
        SupportTerms terms,
        LocalDate scheduledOn,
        List<Session> sessions,
        List<Rating> ratings,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<String> concerns) {

    /** How far it has come on a day. */
    public enum Standing {
        /** Its first day lies ahead. */
        AHEAD,
        /** Its first day has come, and nothing of it was held. */
        NOT_BEGUN,
        /** Some of it was held, and it goes on. */
        IN_PLACE,
        /** Its last day has passed, or it was ended before, after some of it was held. */
        OVER,
        /** It was called off, or its last day has passed, without anything held. */
        NEVER_HELD
    }

    /**
     * One coming together.
     *
     * @param minutes absent when nobody wrote it down
     * @param attended how many came, group by group; empty when nobody counted
     */
    public record Session(
            String sessionId,
            LocalDate on,
            @Nullable Integer minutes,
            @Nullable SessionMode mode,
            List<HeadCount> attended) {

        /** How many came; absent when nobody counted. */
        public @Nullable Integer people() {
            return attended.isEmpty()
                    ? null
                    : attended.stream().mapToInt(HeadCount::people).sum();
        }
    }

    /**
     * How good it was, as somebody said.
     *
     * @param percent absent when no figure was given
     * @param answers how many people answered; absent when nobody wrote it down
     * @param found what makes learning a good one and was there
     * @param lacking and was not there
     */
    public record Rating(
            String ratingId,
            LocalDate on,
            QualitySource source,
            @Nullable Integer percent,
            @Nullable Integer answers,
            List<QualityFeature> found,
            List<QualityFeature> lacking) {}

    /** The first day behind it, as planned or as it was ended; absent when no end is known. */
    public @Nullable LocalDate until() {
        LocalDate planned = terms.endsOn();
        LocalDate behind = planned == null ? null : planned.plusDays(1);
        return endedOn == null || (behind != null && behind.isBefore(endedOn)) ? behind : endedOn;
    }

    /** The first day on which some of it was held; absent while none was. */
    public @Nullable LocalDate begunOn() {
        return sessions.isEmpty() ? null : sessions.getFirst().on();
    }

    /** How far it has come on a day up to which it is told. */
    public Standing on(LocalDate day) {
        LocalDate until = until();
        boolean over = until != null && !day.isBefore(until);
        if (sessions.isEmpty()) {
            return over ? Standing.NEVER_HELD : day.isBefore(terms.startsOn()) ? Standing.AHEAD : Standing.NOT_BEGUN;
        }
        return over ? Standing.OVER : Standing.IN_PLACE;
    }

    /** How long all that was held took, in minutes; absent when of none it was written down. */
    public @Nullable Integer minutesHeld() {
        List<Integer> known =
                sessions.stream().map(Session::minutes).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToInt(Integer::intValue).sum();
    }

    /** What was said last by each source, in the order of sources. */
    public List<Rating> latestRatings() {
        return Stream.of(QualitySource.values())
                .map(this::latest)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rating> latest(QualitySource source) {
        return ratings.stream().filter(one -> one.source() == source).reduce((one, later) -> later);
    }
}
