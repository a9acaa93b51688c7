package org.throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;

/**
 * One recorded event, decoded.
 *
 * @param position place in the log, 1..n without gaps
 * @param recordedAt when the log learned it
 * @param actor who acted; absent where nobody said
 */
public record Remembered(
        long position, Instant recordedAt, @Nullable String actor, SubjectEvent event) {

    /** When it was true. */
    public LocalDate effectiveOn() {
        return event.effectiveOn();
    }
}
