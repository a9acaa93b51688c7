package org.throughline.query.view;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

/** Makes what the views have of one subject anew, inside the caller's transaction; everything else stays as it is. */
public final class SubjectRebuild {

    private final SubjectKinds kinds;
    private final EntryWords words;
    private final ViewWriter writer;
    private final Timeline timeline;

    /** In the views that these batches are applied to. */
    public SubjectRebuild(ViewBatch views) {
        this.kinds = views.kinds;
        this.words = views.words;
        this.writer = views.writer;
        this.timeline = views.timeline;
    }

    /**
     * Folds a parked subject again, from its first event.
     *
     * @return its event that still cannot be folded; empty when it is parked no longer, or never was
     */
    public Optional<Misfit> foldAgain(SubjectKey key) {
        long reached = writer.lockProgress().position();
        SubjectDocument stored = writer.documents(List.of(key)).get(key);
        return stored == null || stored.misfit() == null
                ? Optional.empty()
                : foldAgain(kinds.named(key.kind()), stored, reached);
    }

    private <S, E extends SubjectEvent> Optional<Misfit> foldAgain(
            SubjectKind<S, E> kind, SubjectDocument stored, long reached) {
        List<TimelineEntry> events = timeline.of(stored.key(), reached, null);
        Folded<S> after = Folded.of(kind, events);
        ParkedSubjects.tell(stored.key(), Folded.of(kind, stored), after);
        writer.upsertDocuments(List.of(SubjectDocument.of(lastRecorded(events), after)));
        return Optional.ofNullable(after.folding().misfit());
    }

    /**
     * What became of the rows of one subject.
     *
     * @param former state as JSON; absent when there was none
     * @param state as JSON; absent when there is none
     */
    public record Remade(@Nullable String former, @Nullable String state) {}

    /**
     * Makes the rows of one subject anew from the log.
     *
     * @param logged its events there, in order; those behind the position that the views have reached are left to them
     */
    public Remade remake(SubjectKey key, List<TimelineEntry> logged) {
        long reached = writer.lockProgress().position();
        SubjectDocument stored = writer.documents(List.of(key)).get(key);
        List<TimelineEntry> events =
                logged.stream().filter(entry -> entry.position() <= reached).toList();
        writer.remove(key);
        writer.markWritten();
        String former = stored == null ? null : stored.state();
        return new Remade(former, events.isEmpty() ? null : remake(kinds.named(key.kind()), events, reached));
    }

    private <S, E extends SubjectEvent> @Nullable String remake(
            SubjectKind<S, E> kind, List<TimelineEntry> events, long reached) {
        TimelineEntry last = events.getLast();
        writer.insertTimeline(writer.reckoned(events));
        writer.insertWords(events, words);
        // in effective order, which the log's is not
        Folded<S> folded = Folded.of(kind, timeline.of(last.key(), reached, null));
        ParkedSubjects.tell(last.key(), Folded.nothing(), folded);
        SubjectDocument document = SubjectDocument.of(last, folded);
        writer.upsertDocuments(List.of(document));
        return document.state();
    }

    private static TimelineEntry lastRecorded(List<TimelineEntry> events) {
        return Collections.max(events, Comparator.comparingLong(TimelineEntry::position));
    }
}
