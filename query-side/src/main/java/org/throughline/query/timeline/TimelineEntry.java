package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param originallyRecordedAt when another system recorded it first
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
        @Nullable Instant originallyRecordedAt,
        EncodedEvent encoded)
        implements Recorded {

    /** Times are kept to the microsecond, as the database does: live and stored, an entry is the same. */
    public TimelineEntry {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        originallyRecordedAt =
                originallyRecordedAt == null ? null : originallyRecordedAt.truncatedTo(ChronoUnit.MICROS);
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
