package org.throughline.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.RecentStates.Kept;
import org.throughline.query.view.ViewWriter.Progress;

/**
 * Applies a batch of recorded events to the views, inside the caller's transaction. Entries at or before the position
 * the views have reached are passed over, so a batch can be applied any number of times. A subject with an event that cannot
 * be folded is parked at the state before it, and everything else goes on.
 */
public final class ViewBatch {

    /** PostgreSQL channel on which every batch tells the position it reached. */
    public static final String CHANNEL = "throughline_views";

    private static final long MOST_LETTERS = 8_000_000;

    final SubjectKinds kinds;
    final EntryWords words;
    final ViewWriter writer;
    final Timeline timeline;
    private final RecentStates recent;

    public ViewBatch(SubjectKinds kinds, EntryWords words, JdbcTemplate jdbc) {
        this(kinds, words, jdbc, MOST_LETTERS);
    }

    /**
     * Views of these kinds.
     *
     * @param words by which entries are found
     * @param mostLetters of the states that are carried on from batch to batch
     */
    public ViewBatch(SubjectKinds kinds, EntryWords words, JdbcTemplate jdbc, long mostLetters) {
        this.kinds = kinds;
        this.words = words;
        this.recent = new RecentStates(mostLetters);
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
        Progress progress = writer.lockProgress();
        long reached = progress.position();
        List<TimelineEntry> fresh = writer.reckoned(
                entries.stream().filter(entry -> entry.position() > reached).toList());
        if (fresh.isEmpty()) {
            return fresh;
        }
        requireNoGap(reached, fresh);
        writer.insertTimeline(fresh);
        writer.insertWords(fresh, words);
        Kept states = recent.takeFrom(progress.writtenBy());
        updateSubjects(fresh, states);
        TimelineEntry last = fresh.getLast();
        writer.moveProgress(last.position(), last.recordedAt());
        recent.give(states, progress.writing());
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

    private void updateSubjects(List<TimelineEntry> fresh, Kept states) {
        Map<SubjectKey, List<TimelineEntry>> bySubject = new LinkedHashMap<>();
        fresh.forEach(entry ->
                bySubject.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
        // all of them first: what is kept anew lets others go
        Map<SubjectKey, Folded<?>> known = known(bySubject, states);
        List<SubjectDocument> updated = new ArrayList<>();
        bySubject.forEach(
                (key, events) -> updated.add(update(kinds.named(key.kind()), known.get(key), events, states)));
        writer.upsertDocuments(updated);
    }

    /** The states that are to be changed, as far as there are such yet. */
    private Map<SubjectKey, Folded<?>> known(Map<SubjectKey, List<TimelineEntry>> bySubject, Kept states) {
        Map<SubjectKey, Folded<?>> known = new HashMap<>();
        List<SubjectKey> others = new ArrayList<>();
        bySubject.forEach((key, events) -> {
            Folded<?> kept = states.of(key);
            if (kept != null) {
                known.put(key, kept);
            } else if (events.getFirst().version() > 1) {
                others.add(key);
            }
        });
        writer.documents(others)
                .forEach((key, document) -> known.put(key, Folded.of(kinds.named(key.kind()), document)));
        return known;
    }

    @SuppressWarnings("unchecked") // a subject is folded by the fold of its kind
    private <S, E extends SubjectEvent> SubjectDocument update(
            SubjectKind<S, E> kind, @Nullable Folded<?> known, List<TimelineEntry> events, Kept states) {
        TimelineEntry last = events.getLast();
        SubjectKey key = last.key();
        Folded<S> before = known == null ? Folded.nothing() : (Folded<S>) known;
        Folded<S> after = before.isFollowedBy(events)
                ? before.with(kind, events)
                : Folded.of(kind, timeline.of(key, last.position(), null));
        ParkedSubjects.tell(key, before, after);
        SubjectDocument document = SubjectDocument.of(last, after);
        states.put(key, after, document.state() == null ? 0 : document.state().length());
        return document;
    }
}
