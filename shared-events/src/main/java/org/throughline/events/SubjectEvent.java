package org.throughline.events;

import java.time.LocalDate;

/**
 * A fact about one subject (an organization, a team, a plan, ...).
 *
 * <p>Two clocks belong to every fact and are never mixed: {@link #effectiveOn()}, the business date on which it became
 * true in the schools, and the time and position at which the log recorded it, which the log alone gives and which are
 * therefore not part of the event. Within a subject, effective order is (effectiveOn, position).
 */
public interface SubjectEvent {

    /** The id of the subject within its kind, as its clients know it. */
    String subjectId();

    /** The day from which this was true; any day up to the day of recording, history is imported years later. */
    LocalDate effectiveOn();
}
