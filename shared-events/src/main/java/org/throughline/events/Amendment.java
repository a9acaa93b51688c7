package org.throughline.events;

import java.time.LocalDate;

/**
 * Says of an entry in a subject's history that it was recorded wrongly. Entries are numbered 1..n in the order in which they
 * were recorded; the number outlives whatever is recorded later of earlier days. The entry itself stays in the log and
 * readable; what is known from now on of every day is told without it, or with what stands in its place ({@link
 * Amendments}). An amendment can be taken back like any other entry, and then the entry counts again.
 *
 * <p>The same two events serve every kind of subject, and so they name the kind themselves.
 */
public sealed interface Amendment extends SubjectEvent {

    /** Stands in the catalog in place of the one kind that other events are of. */
    String OF_ANY_KIND = "*";

    /** The kind of the subject, see {@link Subject}. */
    String kind();

    /** The number of the entry it is about, 1 or more and less than its own. */
    long entry();

    /** Why it was wrong. */
    String reason();

    /**
     * It never was so.
     *
     * @param effectiveOn the day of the entry: what is known of that day changes
     */
    record EntryRetracted(String kind, String subjectId, long entry, String reason, LocalDate effectiveOn)
            implements Amendment {}

    /**
     * It was so in another way, or on another day.
     *
     * @param right what stands in its place, an event of the same name
     * @param effectiveOn the day on which it was so in truth
     */
    record EntryCorrected(
            String kind, String subjectId, long entry, String reason, Replacement right, LocalDate effectiveOn)
            implements Amendment {}

    /** An event within an event. */
    record Replacement(SubjectEvent event) {}
}
