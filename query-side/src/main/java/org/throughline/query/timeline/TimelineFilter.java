package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; an absent criterion lets everything pass.
 *
 * @param district where it happened, as known when it is asked
 * @param unit organization id of the unit
 * @param kind kind of subject
 * @param subjectId id of the subject, with its kind
 * @param types event names, none for all
 * @param effectiveFrom first effective day
 * @param effectiveTo last effective day
 * @param recordedFrom recorded at or after
 * @param recordedTo recorded at or before
 * @param clock by which it was recorded then
 * @param importId the import it came with
 */
public record TimelineFilter(
        @Nullable Supplier<Stays> district,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String subjectId,
        List<String> types,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        RecordingClock clock,
        @Nullable String importId) {

    /** Moments become microseconds, which entries are recorded in, without letting more or less pass. */
    public TimelineFilter {
        recordedFrom = recordedFrom == null ? null : recordedFrom.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
        recordedTo = recordedTo == null ? null : recordedTo.truncatedTo(ChronoUnit.MICROS);
    }

    /** By the log's own clock, whatever it came with. */
    public TimelineFilter(
            @Nullable Supplier<Stays> district,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String subjectId,
            List<String> types,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedTo) {
        this(
                district,
                unit,
                kind,
                subjectId,
                types,
                effectiveFrom,
                effectiveTo,
                recordedFrom,
                recordedTo,
                RecordingClock.LOG,
                null);
    }

    /** Lets everything pass. */
    public static final TimelineFilter ALL =
            new TimelineFilter(null, null, null, null, List.of(), null, null, null, null);

    /** The same filter for other types. */
    public TimelineFilter ofTypes(List<String> others) {
        return new TimelineFilter(
                district,
                unit,
                kind,
                subjectId,
                others,
                effectiveFrom,
                effectiveTo,
                recordedFrom,
                recordedTo,
                clock,
                importId);
    }

    /** The same filter for what sources recorded by a moment; for everything where there is none. */
    public TimelineFilter claimedBy(@Nullable Instant moment) {
        return moment == null
                ? this
                : new TimelineFilter(
                        district,
                        unit,
                        kind,
                        subjectId,
                        types,
                        effectiveFrom,
                        effectiveTo,
                        null,
                        moment,
                        RecordingClock.SOURCE,
                        importId);
    }

    /** Everything about one subject. */
    public static TimelineFilter of(String kind, String subjectId) {
        return new TimelineFilter(null, null, kind, subjectId, List.of(), null, null, null, null);
    }

    /** Whether the entry passes; the same decision the database takes. */
    public boolean matches(TimelineEntry entry) {
        return (district == null || district.get().hold(entry))
                && (unit == null || unit.equals(entry.unit()))
                && (kind == null || kind.equals(entry.kind()))
                && (subjectId == null || subjectId.equals(entry.subjectId()))
                && (types.isEmpty() || types.contains(entry.type()))
                && (effectiveFrom == null || !entry.effectiveOn().isBefore(effectiveFrom))
                && (effectiveTo == null || !entry.effectiveOn().isAfter(effectiveTo))
                && (recordedFrom == null || !entry.recordedBy(clock).isBefore(recordedFrom))
                && (recordedTo == null || !entry.recordedBy(clock).isAfter(recordedTo))
                && (importId == null || importId.equals(entry.importId()));
    }
}
