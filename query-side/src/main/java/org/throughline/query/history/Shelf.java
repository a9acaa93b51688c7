package org.throughline.query.history;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a kind in a unit. Once it is shared it does not change; what is recorded anew makes another one.
 *
 * @param subjects by id and in the order of ids, in which answers list them: runs in order are cheap to merge
 * @param upTo everything recorded up to this position is here
 * @param bytes estimate of what it takes in memory
 */
record Shelf(SortedMap<String, SubjectHistory> subjects, long upTo, long bytes) {

    private static final int BYTES_A_SUBJECT = 200;
    private static final int BYTES_AN_EVENT = 200;

    static Shelf empty(long upTo) {
        return new Shelf(new TreeMap<>(), upTo, BYTES_A_SUBJECT);
    }

    /** What a decoded event takes, by what its JSON does: as measured over ten years of every kind, somewhat more. */
    static long bytesOf(String payload) {
        return BYTES_AN_EVENT + payload.length() * 3L / 2;
    }

    /** Takes in a history while the shelf is filled. */
    Shelf holding(SubjectHistory history, long historyBytes) {
        subjects.put(history.id(), history);
        return new Shelf(subjects, upTo, bytes + BYTES_A_SUBJECT + historyBytes);
    }

    /** With an event that was recorded after all that are here. */
    Shelf with(String id, @Nullable String unit, Remembered event, long eventBytes) {
        SortedMap<String, SubjectHistory> more = new TreeMap<>(subjects);
        more.merge(id, SubjectHistory.begin(id).with(event, unit), (before, first) -> before.with(event, unit));
        long added = eventBytes + (more.size() > subjects.size() ? BYTES_A_SUBJECT : 0);
        return new Shelf(more, event.position(), bytes + added);
    }
}
