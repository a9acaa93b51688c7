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

    /** What took effect in a year. */
    public record Year(int year, List<Entry> entries) {}

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
        SequencedMap<Integer, List<Entry>> years = new TreeMap<>(Comparator.reverseOrder());
        entries.reversed()
                .forEach(entry -> years.computeIfAbsent(
                                entry.item().effectiveOn().getYear(), y -> new ArrayList<>())
                        .add(entry));
        return new HistoryPart(
                kind,
                id,
                years.entrySet().stream()
                        .map(year -> new Year(year.getKey(), year.getValue()))
                        .toList());
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
