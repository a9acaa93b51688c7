package org.throughline.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.RecentStates.Kept;

/**
 * Applies a batch of recorded events to the views, inside the caller's transaction. Entries at or before the position
 * the views have reached are passed over, so a batch can be applied any number of times. A subject with an event that cannot
 * be folded is parked at the state before it, and everything else goes on.
 */
public final class ViewBatch {

    /** PostgreSQL channel on which every batch tells the position it reached. */
    public static final String CHANNEL = "throughline_views";

    private static final Logger LOG = LoggerFactory.getLogger(ViewBatch.class);
    private static final long MOST_LETTERS = 8_000_000;

    private final SubjectKinds kinds;
    private final ViewWriter writer;
    private final Timeline timeline;
    private final RecentStates recent;

    public ViewBatch(SubjectKinds kinds, JdbcTemplate jdbc) {
        this(kinds, jdbc, MOST_LETTERS);
    }

    /**
     * Views of these kinds.
     *
     * @param mostLetters of the states that are carried on from batch to batch
     */
    public ViewBatch(SubjectKinds kinds, JdbcTemplate jdbc, long mostLetters) {
        this.kinds = kinds;
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
        long reached = writer.lockProgress();
        List<TimelineEntry> fresh =
                entries.stream().filter(entry -> entry.position() > reached).toList();
        if (fresh.isEmpty()) {
            return fresh;
        }
        requireNoGap(reached, fresh);
        writer.insertTimeline(fresh);
        Kept states = recent.takeAt(reached);
        updateSubjects(fresh, states);
        TimelineEntry last = fresh.getLast();
        writer.moveProgress(last.position(), last.recordedAt());
        recent.give(states, last.position());
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
                : Folded.<S>nothing().with(kind, timeline.of(key, last.position(), null));
        tellWhenParked(key, before, after);
        String state = after.json();
        states.put(key, after, state == null ? 0 : state.length());
        return new SubjectDocument(
                key,
                last.version(),
                last.position(),
                last.district(),
                last.unit(),
                after.lastEffectiveOn(),
                state,
                after.folding().misfit());
    }

    private static void tellWhenParked(SubjectKey key, Folded<?> before, Folded<?> after) {
        Misfit misfit = after.folding().misfit();
        if (misfit != null && !misfit.equals(before.folding().misfit())) {
            LOG.error(
                    "{} is parked: its event at position {}, {}, cannot be folded ({}). Everything else goes on.",
                    key,
                    misfit.position(),
                    misfit.event(),
                    misfit.error());
        } else if (misfit == null && before.folding().misfit() != null) {
            LOG.info("{} is parked no longer", key);
        }
    }

    /**
     * Folds a parked subject again, from its first event.
     *
     * @return its event that still cannot be folded; empty when it is parked no longer, or never was
     */
    public Optional<Misfit> foldAgain(SubjectKey key) {
        long reached = writer.lockProgress();
        SubjectDocument stored = writer.documents(List.of(key)).get(key);
        return stored == null || stored.misfit() == null
                ? Optional.empty()
                : foldAgain(kinds.named(key.kind()), stored, reached);
    }

    private <S, E extends SubjectEvent> Optional<Misfit> foldAgain(
            SubjectKind<S, E> kind, SubjectDocument stored, long reached) {
        Folded<S> after = Folded.<S>nothing().with(kind, timeline.of(stored.key(), reached, null));
        tellWhenParked(stored.key(), Folded.of(kind, stored), after);
        writer.upsertDocuments(List.of(new SubjectDocument(
                stored.key(),
                stored.version(),
                stored.position(),
                stored.district(),
                stored.unit(),
                after.lastEffectiveOn(),
                after.json(),
                after.folding().misfit())));
        return Optional.ofNullable(after.folding().misfit());
    }
}
