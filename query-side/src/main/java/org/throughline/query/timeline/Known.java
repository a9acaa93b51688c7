package org.throughline.query.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of knowledge: everything up to a position of the log, and of that, by the clock of the source, what was recorded
 * there by a moment. Claims do not fall along the positions of a subject, so either way it is the beginning of each
 * subject's stream.
 *
 * @param position of the last event in it
 * @param claimedBy the last claimed time in it; absent by the log's own clock
 */
public record Known(long position, @Nullable Instant claimedBy) {

    /** What was recorded up to a position, by the log's own clock. */
    public static Known upTo(long position) {
        return new Known(position, null);
    }

    /** Whether it is by what sources claim. */
    public boolean bySource() {
        return claimedBy != null;
    }

    /** Whether something recorded at a position, and by its source at a time, is in it. */
    public boolean holds(long at, Instant claimedAt) {
        return at <= position && (claimedBy == null || !claimedAt.isAfter(claimedBy));
    }

    /**
     * What was known when something was recorded, by the same clock; never more than this.
     *
     * @param at its position
     * @param claimedAt when its source recorded it
     */
    public Known when(long at, Instant claimedAt) {
        return claimedBy == null ? upTo(Math.min(at, position)) : by(claimedAt);
    }

    /** What of this the sources had recorded by a moment. */
    public Known by(Instant moment) {
        return new Known(position, claimedBy == null || moment.isBefore(claimedBy) ? moment : claimedBy);
    }
}
