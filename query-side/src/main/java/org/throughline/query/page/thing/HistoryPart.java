package org.throughline.query.page.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.query.Recorded;
import org.throughline.query.page.Fold;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.read.SubjectReads.History;
import org.throughline.query.timeline.TimelineEntry;

/**
 * A history as sentences, year by year, the latest first.
 *
 * @param kind kind of the subject
 * @param id of the subject
 */
public record HistoryPart(String kind, String id, List<Year> years) {

    /** Entries that are seen at once: the newest. */
    private static final int FEW = 3;

    /**
     * What took effect in a year.
     *
     * @param goesOn whether the later entries of the year stand before
     */
    public record Year(int year, List<Entry> entries, boolean goesOn) {

        /** Where it is on the page. */
        public String anchor() {
            return goesOn ? year + "-earlier" : Integer.toString(year);
        }
    }

    /**
     * One entry.
     *
     * @param kind kind of its subject, as the log names it
     * @param id of its subject
     * @param number in the history of its subject
     * @param page of its subject
     * @param item what it says
     * @param amendedBy number of the entry that took its place; absent where it stands
     * @param amendedHow {@code taken back} or {@code put right}
     */
    public record Entry(
            String kind,
            String id,
            long number,
            String page,
            TimelineItem item,
            @Nullable Long amendedBy,
            @Nullable String amendedHow) {}

    /** The newest entries, which are seen at once. */
    public List<Year> newest() {
        return byYear(folded().first(), null);
    }

    /** How many those are. */
    public int seen() {
        return folded().first().size();
    }

    /** All before them. */
    public List<Year> earlier() {
        Fold<Entry> folded = folded();
        return byYear(
                folded.rest(),
                folded.first().isEmpty() ? null : year(folded.first().getLast()));
    }

    private Fold<Entry> folded() {
        return Fold.of(years.stream().flatMap(year -> year.entries().stream()).toList(), FEW);
    }

    /** How many entries there are. */
    public int size() {
        return years.stream().mapToInt(year -> year.entries().size()).sum();
    }

    /** A history of one subject. */
    static HistoryPart of(String kind, String id, History history, Function<TimelineEntry, TimelineItem> say) {
        List<Entry> entries = history.items().stream()
                .map(entry -> entry(entry, history.amendments().of(entry.version()), history.items(), say))
                .toList();
        return of(kind, id, entries);
    }

    /** Entries of whatever subjects, by year. */
    public static HistoryPart of(String kind, String id, List<Entry> entries) {
        return new HistoryPart(kind, id, byYear(entries.reversed(), null));
    }

    /**
     * Entries by year, the latest first.
     *
     * @param begun the year of the entries before them; absent where there are none
     */
    private static List<Year> byYear(List<Entry> entries, @Nullable Integer begun) {
        SequencedMap<Integer, List<Entry>> years = new TreeMap<>(Comparator.reverseOrder());
        entries.forEach(entry ->
                years.computeIfAbsent(year(entry), y -> new ArrayList<>()).add(entry));
        return years.entrySet().stream()
                .map(year ->
                        new Year(year.getKey(), year.getValue(), year.getKey().equals(begun)))
                .toList();
    }

    private static int year(Entry entry) {
        return entry.item().effectiveOn().getYear();
    }

    /**
     * An entry as it is shown.
     *
     * @param history of its subject, or what of it may have amended the entry
     */
    public static Entry entry(
            TimelineEntry entry,
            @Nullable Long amendedBy,
            List<? extends Recorded> history,
            Function<TimelineEntry, TimelineItem> say) {
        boolean takenBack = amendedBy != null
                && history.stream()
                        .anyMatch(other -> other.number() == amendedBy && other.event() instanceof EntryRetracted);
        String how = amendedBy == null ? null : takenBack ? "taken back" : "put right";
        return new Entry(
                entry.kind(),
                entry.subjectId(),
                entry.version(),
                PagePath.of(entry.kind(), entry.subjectId()),
                say.apply(entry),
                amendedBy,
                how);
    }
}
