package org.throughline.query;

import java.time.LocalDate;
import org.throughline.events.SubjectEvent;

/** An event in its place in the log. */
public interface Recorded {

    /** Place in the log, 1..n without gaps. */
    long position();

    /** Place in the history of its subject, 1..n without gaps. */
    long number();

    /** What was recorded. */
    SubjectEvent event();

    /** When it was true. */
    default LocalDate effectiveOn() {
        return event().effectiveOn();
    }
}
