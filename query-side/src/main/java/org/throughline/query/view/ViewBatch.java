package org.throughline.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

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
        updateSubjects(fresh);
        TimelineEntry last = fresh.getLast();
        writer.moveProgress(last.position(), last.recordedAt());
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

    private void updateSubjects(List<TimelineEntry> fresh) {
        Map<SubjectKey, List<TimelineEntry>> bySubject = new LinkedHashMap<>();
        fresh.forEach(entry ->
                bySubject.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
        Map<SubjectKey, SubjectDocument> stored = writer.documents(bySubject.keySet());
        List<SubjectDocument> updated = new ArrayList<>();
        bySubject.forEach((key, events) -> updated.add(update(kinds.named(key.kind()), key, stored.get(key), events)));
        writer.upsertDocuments(updated);
    }

    private <S, E extends SubjectEvent> SubjectDocument update(
            SubjectKind<S, E> kind, SubjectKey key, @Nullable SubjectDocument stored, List<TimelineEntry> events) {
        Telling<S, E> telling = new Telling<>(kind, stored);
        if (!telling.follow(events)) {
            telling = new Telling<>(kind, null);
            telling.follow(timeline.of(key, events.getLast().position(), null));
        }
        TimelineEntry last = events.getLast();
        return new SubjectDocument(
                key,
                last.version(),
                last.position(),
                last.district(),
                last.unit(),
                telling.lastEffectiveOn,
                EventJson.MAPPER.writeValueAsString(telling.state()));
    }

    /** A state on its way through events that come in effective order. */
    private static final class Telling<S, E extends SubjectEvent> {

        private final SubjectKind<S, E> kind;
        private @Nullable S state;
        private LocalDate lastEffectiveOn;

        Telling(SubjectKind<S, E> kind, @Nullable SubjectDocument stored) {
            this.kind = kind;
            this.state = stored == null ? null : EventJson.MAPPER.readValue(stored.state(), kind.stateType());
            this.lastEffectiveOn = stored == null ? LocalDate.MIN : stored.lastEffectiveOn();
        }

        /** Whether all of them could be followed; not when one is back-dated behind what was told. */
        boolean follow(List<TimelineEntry> events) {
            for (TimelineEntry entry : events) {
                if (!EffectiveOrder.isLast(entry.effectiveOn(), lastEffectiveOn)) {
                    return false;
                }
                lastEffectiveOn = entry.effectiveOn();
                state = kind.fold(state, kind.family().cast(entry.event()));
            }
            return true;
        }

        S state() {
            if (state == null) {
                throw new IllegalStateException("no event was told");
            }
            return state;
        }
    }
}
