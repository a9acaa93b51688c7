package org.throughline.command;

import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * An event that hangs on something: it is of that unit, or names it.
 *
 * @param number place in the history of its subject, 1..n
 * @param unit organization id of the unit it concerns
 */
public record Dependent(SubjectKey subject, long number, SubjectEvent event, String unit) {

    /** The same entry, with what counts in its place. */
    Dependent with(SubjectEvent counting) {
        return new Dependent(subject, number, counting, unit);
    }
}
