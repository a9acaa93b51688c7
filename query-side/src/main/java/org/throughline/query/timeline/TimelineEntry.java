package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EncodedEvent;
import org.throughline.query.Recorded;

/**
 * One recorded event, as histories show it.
 *
 * @param position place in the log, 1..n without gaps
 * @param eventId unique
 * @param kind kind of the subject
 * @param subjectId id within the kind
 * @param version place in the subject's stream, 1..n
 * @param district organization id of the district concerned; absent above districts
 * @param unit organization id of the unit concerned
 * @param effectiveOn when it was true
 * @param recordedAt when the log learned it
 * @param actor who acted
 * @param source {@code api}, {@code import} or {@code sample}
 * @param commandId the command that caused it
 * @param correlationId what it belongs to
 * @param originallyRecordedAt when another system says it recorded it first, as it was given
 * @param claimedAt the same as it is reckoned with: never before what its subject's source recorded earlier, never after the
 *     log learned it; that time itself where nothing is claimed
 * @param importId the import it came with
 * @param importSource the system that it was imported from, by name
 * @param concerns codes of the policies in force as a warning that it did not meet when it was recorded; usually none
 * @param encoded the event with its JSON
 */
public record TimelineEntry(
        long position,
        String eventId,
        String kind,
        String subjectId,
        long version,
        @Nullable String district,
        @Nullable String unit,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable OffsetDateTime originallyRecordedAt,
        Instant claimedAt,
        @Nullable String importId,
        @Nullable String importSource,
        List<String> concerns,
        EncodedEvent encoded)
        implements Recorded {

    /** Times are kept to the microsecond, as the database does: live and stored, an entry is the same. */
    public TimelineEntry {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        originallyRecordedAt =
                originallyRecordedAt == null ? null : originallyRecordedAt.truncatedTo(ChronoUnit.MICROS);
        claimedAt = claimedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The time that is claimed, as far as it can be: nobody recorded something after the log learned of it. */
    public static Instant claimed(@Nullable OffsetDateTime originally, Instant recordedAt) {
        Instant claimed = originally == null ? recordedAt : originally.toInstant();
        return claimed.isAfter(recordedAt) ? recordedAt : claimed;
    }

    /** The same, recorded at its source no earlier than this. */
    public TimelineEntry claimedNotBefore(Instant earliest) {
        return claimedAt.isBefore(earliest)
                ? new TimelineEntry(
                        position,
                        eventId,
                        kind,
                        subjectId,
                        version,
                        district,
                        unit,
                        effectiveOn,
                        recordedAt,
                        actor,
                        source,
                        commandId,
                        correlationId,
                        originallyRecordedAt,
                        earliest,
                        importId,
                        importSource,
                        concerns,
                        encoded)
                : this;
    }

    /** What the claim is taken for, where that is not what was given; absent nearly always. */
    public @Nullable Instant claimTakenAs() {
        return originallyRecordedAt == null || originallyRecordedAt.toInstant().equals(claimedAt) ? null : claimedAt;
    }

    /** When it was recorded, by one of the clocks. */
    public Instant recordedBy(RecordingClock clock) {
        return clock == RecordingClock.SOURCE ? claimedAt : recordedAt;
    }

    public SubjectKey key() {
        return new SubjectKey(kind, subjectId);
    }

    /** The event's name. */
    public String type() {
        return encoded.name();
    }

    /** The revision of the event's form. */
    public int revision() {
        return encoded.revision();
    }

    /** The event as JSON. */
    public String payload() {
        return encoded.json();
    }

    @Override
    public long number() {
        return version;
    }

    /** The event itself. */
    @Override
    public SubjectEvent event() {
        return encoded.event();
    }
}
