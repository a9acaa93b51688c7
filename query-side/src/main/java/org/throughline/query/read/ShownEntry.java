package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.TimelineEntry;

/**
 * One recorded event, as it is shown to a reader. Where it is withheld, its place is shown: no position is ever missing.
 *
 * @param position place in the log, 1..n without gaps
 * @param eventId unique
 * @param kind kind of the subject
 * @param subjectId id within the kind
 * @param version place in the subject's stream, 1..n
 * @param type event name; absent when withheld
 * @param revision of the event's form; absent when withheld
 * @param district organization id of the district concerned; absent above districts
 * @param unit organization id of the unit concerned
 * @param effectiveOn when it was true
 * @param recordedAt when the log learned it
 * @param actor who acted; absent when withheld
 * @param source {@code api}, {@code import} or {@code sample}
 * @param commandId the command that caused it; absent when withheld
 * @param correlationId what it belongs to; absent when withheld
 * @param originallyRecordedAt when another system says it recorded it first, as it was given; absent when withheld
 * @param claimTakenAs what that is taken for, where it fell behind what the same subject's source had recorded before, or
 *     lies after the log learned of it; absent nearly always
 * @param importId the import it came with; absent when withheld
 * @param importSource the system it was imported from, by name; absent when withheld
 * @param concerns codes of the policies in force as a warning that it did not meet when it was recorded; absent when withheld
 * @param payload the event as JSON; absent when withheld
 * @param amendedBy in a history: number of the entry that took this one back or put it right; absent where it stands
 * @param withheld why it is; absent when it is not
 */
public record ShownEntry(
        long position,
        String eventId,
        String kind,
        String subjectId,
        long version,
        @Nullable String type,
        @Nullable Integer revision,
        @Nullable String district,
        @Nullable String unit,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String source,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable OffsetDateTime originallyRecordedAt,
        @Nullable Instant claimTakenAs,
        @Nullable String importId,
        @Nullable String importSource,
        @Nullable List<String> concerns,
        @JsonRawValue @Nullable String payload,
        @Nullable Long amendedBy,
        @Nullable String withheld) {

    /** The entry, or only that there is one where it is withheld. */
    public static ShownEntry of(TimelineEntry entry, boolean withheld) {
        return withheld ? withheld(entry) : of(entry);
    }

    static ShownEntry of(TimelineEntry entry) {
        return of(entry, null);
    }

    static ShownEntry withheld(TimelineEntry entry) {
        return withheld(entry, null);
    }

    /** The same of an entry in a history, with what became of it there. */
    static ShownEntry of(TimelineEntry entry, boolean withheld, @Nullable Long amendedBy) {
        return withheld ? withheld(entry, amendedBy) : of(entry, amendedBy);
    }

    private static ShownEntry of(TimelineEntry entry, @Nullable Long amendedBy) {
        return new ShownEntry(
                entry.position(),
                entry.eventId(),
                entry.kind(),
                entry.subjectId(),
                entry.version(),
                entry.type(),
                entry.revision(),
                entry.district(),
                entry.unit(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.actor(),
                entry.source(),
                entry.commandId(),
                entry.correlationId(),
                entry.originallyRecordedAt(),
                entry.claimTakenAs(),
                entry.importId(),
                entry.importSource(),
                entry.concerns(),
                entry.payload(),
                amendedBy,
                null);
    }

    private static ShownEntry withheld(TimelineEntry entry, @Nullable Long amendedBy) {
        return new ShownEntry(
                entry.position(),
                entry.eventId(),
                entry.kind(),
                entry.subjectId(),
                entry.version(),
                null,
                null,
                entry.district(),
                entry.unit(),
                entry.effectiveOn(),
                entry.recordedAt(),
                null,
                entry.source(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                amendedBy,
                Discretion.changed(entry.kind()));
    }
}
