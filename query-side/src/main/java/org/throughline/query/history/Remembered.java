package org.throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.events.SubjectEvent;

/**
 * One recorded event, decoded.
 *
 * @param position place in the log, 1..n without gaps
 * @param recordedAt when the log learned it
 */
public record Remembered(long position, Instant recordedAt, SubjectEvent event) {

    /** When it was true. */
    public LocalDate effectiveOn() {
        return event.effectiveOn();
    }
}
