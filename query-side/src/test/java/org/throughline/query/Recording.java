package org.throughline.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.EncodedEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.query.timeline.TimelineEntry;

/** Makes timeline entries of events, as a log does: positions without gaps, versions per subject, a second between two. */
public final class Recording {

    /** When position 0 would have been recorded. */
    public static final Instant BEGIN = Instant.parse("2024-10-15T08:00:00Z");

    private final List<TimelineEntry> entries = new ArrayList<>();
    private final Map<SubjectKey, Long> versions = new HashMap<>();

    /** The entries of these events, recorded one after another. */
    public static List<TimelineEntry> of(List<? extends SubjectEvent> events) {
        Recording recording = new Recording();
        events.forEach(recording::add);
        return recording.entries();
    }

    /** The entries of these events, recorded one after another. */
    public static List<TimelineEntry> of(SubjectEvent... events) {
        return of(List.of(events));
    }

    /** The entries of so many appointments to one team. */
    public static List<TimelineEntry> ofAppointments(int count) {
        return of(IntStream.range(0, count)
                .mapToObj(i -> new MemberAppointed("slt", "m-" + i, "TEACHER", LocalDate.parse("2018-09-01")))
                .toList());
    }

    /** Records an event of district {@code d1} and unit {@code s1}. */
    public TimelineEntry add(SubjectEvent event) {
        return add(event, "d1", "s1");
    }

    /** Records an event. */
    public TimelineEntry add(SubjectEvent event, @Nullable String district, @Nullable String unit) {
        return add(event, district, unit, recordedAt(entries.size() + 1L));
    }

    /** Records an event at this moment. */
    public TimelineEntry add(SubjectEvent event, @Nullable String district, @Nullable String unit, Instant recordedAt) {
        boolean imported = entries.size() % 2 == 1;
        // along a subject claims do not fall, as they are judged
        return add(event, district, unit, recordedAt, imported ? recordedAt.minusMillis(500) : null, null);
    }

    /** Records an event that another system says it recorded first. */
    public TimelineEntry claimed(SubjectEvent event, String claimed, @Nullable String importId) {
        return add(event, "d1", "s1", recordedAt(entries.size() + 1L), Instant.parse(claimed), importId);
    }

    private TimelineEntry add(
            SubjectEvent event,
            @Nullable String district,
            @Nullable String unit,
            Instant recordedAt,
            @Nullable Instant claimed,
            @Nullable String importId) {
        SubjectKey subject = SubjectKey.of(event);
        long position = entries.size() + 1L;
        OffsetDateTime originally = claimed == null ? null : claimed.atOffset(ZoneOffset.ofHours(-7));
        TimelineEntry entry = new TimelineEntry(
                position,
                "event-" + position,
                subject.kind(),
                subject.id(),
                versions.merge(subject, 1L, Long::sum),
                district,
                unit,
                event.effectiveOn(),
                recordedAt,
                "m-1",
                position % 2 == 0 ? "import" : "api",
                "command-" + position,
                position % 3 == 0 ? null : "correlation-" + position,
                originally,
                TimelineEntry.claimed(originally, recordedAt),
                importId,
                importId == null ? null : "Old system",
                WithConcerns.of(event),
                EncodedEvent.of(event));
        entries.add(entry);
        return entry;
    }

    /** When this position is recorded. */
    public static Instant recordedAt(long position) {
        return BEGIN.plusSeconds(position);
    }

    /** Everything recorded so far. */
    public List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }
}
