package org.throughline.query.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.RecentlyTold.Kept;

/**
 * Applies a batch of recorded events to the views, inside the caller's transaction. Entries at or before the position
 * the views have reached are passed over, so a batch can be applied any number of times.
 */
public final class ViewBatch {

    /** PostgreSQL channel on which every batch tells the position it reached. */
    public static final String CHANNEL = "throughline_views";

    private final SubjectKinds kinds;
    private final ViewWriter writer;
    private final Timeline timeline;
    private final RecentlyTold recently = new RecentlyTold();

    public ViewBatch(SubjectKinds kinds, JdbcTemplate jdbc) {
        this.kinds = kinds;
        this.writer = new ViewWriter(jdbc, ViewForm.of(kinds));
        this.timeline = new Timeline(JdbcClient.create(jdbc));
    }

    /**
     * Applies what is new of these entries.
     *
     * @param entries in order of position, without gaps
     * @return what was new
     * @throws IllegalStateException when the entries do not follow on what the views have reached
     */
    public List<TimelineEntry> apply(List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        long reached = writer.lockProgress();
        List<TimelineEntry> fresh =
                entries.stream().filter(entry -> entry.position() > reached).toList();
        if (fresh.isEmpty()) {
            return fresh;
        }
        requireNoGap(reached, fresh);
        writer.insertTimeline(fresh);
        Kept told = recently.takeAt(reached);
        updateSubjects(fresh, told);
        TimelineEntry last = fresh.getLast();
        writer.moveProgress(last.position(), last.recordedAt());
        recently.give(told, last.position());
        return fresh;
    }

    private static void requireNoGap(long reached, List<TimelineEntry> fresh) {
        long position = reached;
        for (TimelineEntry entry : fresh) {
            if (entry.position() != position + 1) {
                throw new IllegalStateException(
                        "views are at %d, the next event is at %d".formatted(position, entry.position()));
            }
            position++;
        }
    }

    private void updateSubjects(List<TimelineEntry> fresh, Kept told) {
        Map<SubjectKey, List<TimelineEntry>> bySubject = new LinkedHashMap<>();
        fresh.forEach(entry ->
                bySubject.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
        Map<SubjectKey, SubjectDocument> stored = writer.documents(bySubject.entrySet().stream()
                .filter(subject -> told.of(subject.getKey()) == null && !isFirst(subject.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        List<SubjectDocument> updated = new ArrayList<>();
        bySubject.forEach((key, events) -> updated.add(update(kinds.named(key.kind()), told, stored.get(key), events)));
        writer.upsertDocuments(updated);
    }

    private static boolean isFirst(List<TimelineEntry> events) {
        return events.getFirst().version() == 1;
    }

    private <S, E extends SubjectEvent> SubjectDocument update(
            SubjectKind<S, E> kind, Kept recent, @Nullable SubjectDocument stored, List<TimelineEntry> events) {
        TimelineEntry last = events.getLast();
        SubjectKey key = last.key();
        Told<S> before = before(kind, recent.of(key), stored);
        Told<S> after = before.isFollowedBy(events)
                ? before.with(kind, events)
                : Told.<S>nothing().with(kind, timeline.of(key, last.position(), null));
        String state = EventJson.MAPPER.writeValueAsString(after.state());
        recent.put(key, after, state.length());
        return new SubjectDocument(
                key, last.version(), last.position(), last.district(), last.unit(), after.lastEffectiveOn(), state);
    }

    @SuppressWarnings("unchecked") // a subject is told by the fold of its kind
    private static <S> Told<S> before(
            SubjectKind<S, ?> kind, @Nullable Told<?> recent, @Nullable SubjectDocument stored) {
        if (recent != null) {
            return (Told<S>) recent;
        }
        return stored == null ? Told.nothing() : Told.of(kind, stored);
    }
}
