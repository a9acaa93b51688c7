package org.throughline.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Claimed;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;

/**
 * When another system says it recorded a fact first: the clock of the source. It is judged where it is decided what the fact
 * may follow on, so that what a source knew at any time is the beginning of each subject's stream.
 *
 * @param given with the offset it was given with
 * @param zone where the districts are
 * @param latest the moment it came in
 * @param judged not for sample data, whose claims are the log's own clock
 */
public record Claim(OffsetDateTime given, ZoneId zone, Instant latest, boolean judged) {

    /** Metadata key of a command under which it stands. */
    public static final String KEY = "claim";

    /** What it has to look like. */
    public static final String EXPECTED = "a time with its offset, for instance 2026-01-29T22:04:36Z";

    /** The claim that came in at this moment; absent where none is made. */
    public static @Nullable Claim of(@Nullable OffsetDateTime given, Clock clock, boolean judged) {
        return given == null ? null : new Claim(given, clock.getZone(), clock.instant(), judged);
    }

    /** The time in a text; empty where it is none, or of a year that no database takes in UTC. */
    public static Optional<OffsetDateTime> read(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The clock that stands at it, where the districts are: today was the day it was recorded. */
    public Clock clock() {
        return Clock.fixed(given.toInstant(), zone);
    }

    /** As the log keeps it. */
    public String text() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(given);
    }

    /** What the command of this unit of work claims. */
    static Optional<Claim> underWay() {
        return CurrentUnitOfWork.<Optional<Claim>>map(work -> work.getMessage() instanceof CommandMessage<?> command
                                && command.getMetaData().get(KEY) instanceof Claim claim
                                && claim.judged()
                        ? Optional.of(claim)
                        : Optional.empty())
                .orElseGet(Optional::empty);
    }

    /** When an event was recorded at its source, as far as it can have been; by the log where nothing is claimed. */
    static Instant of(EventMessage<?> recorded) {
        if (recorded instanceof Claimed known) {
            return known.claimedAt();
        }
        return recorded.getMetaData().get(MetadataKey.ORIGINALLY_RECORDED_AT) instanceof String text
                ? OffsetDateTime.parse(text).toInstant()
                : recorded.getTimestamp();
    }

    /**
     * Judges it.
     *
     * @param before when the source had recorded the latest of what the subject has; absent before the first event
     * @throws Refusal when the event cannot have been recorded then
     */
    void judge(SubjectEvent event, @Nullable Instant before) {
        if (given.toInstant().isAfter(latest)) {
            throw refusal("it is %s now".formatted(latest)).with("notAfter", latest.toString());
        }
        if (LocalDate.now(clock()).isBefore(event.effectiveOn())) {
            throw refusal("it took effect on %s, and a fact is not recorded before it is true"
                            .formatted(event.effectiveOn()))
                    .with("effectiveOn", event.effectiveOn().toString());
        }
        if (before != null && given.toInstant().isBefore(before)) {
            throw refusal("what came before it was recorded at %s".formatted(before))
                    .with("notBefore", before.toString());
        }
    }

    private Refusal refusal(String reason) {
        return Refusal.of(
                        RefusalCode.CLAIM_NOT_POSSIBLE,
                        "It cannot have been recorded at %s: %s".formatted(text(), reason))
                .with("originallyRecordedAt", text());
    }
}
