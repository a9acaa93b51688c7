package org.throughline.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Recorded;

/**
 * One recorded event, decoded.
 *
 * @param position place in the log, 1..n without gaps
 * @param number place in the history of its subject, 1..n without gaps
 * @param recordedAt when the log learned it
 * @param claimedAt when its source recorded it, as it is reckoned with; the same where nothing is claimed
 * @param importId the import it came with
 * @param actor who acted; absent where nobody said
 */
public record Remembered(
        long position,
        long number,
        Instant recordedAt,
        Instant claimedAt,
        @Nullable String importId,
        @Nullable String actor,
        SubjectEvent event)
        implements Recorded {

    /** One recorded here. */
    public Remembered(long position, long number, Instant recordedAt, @Nullable String actor, SubjectEvent event) {
        this(position, number, recordedAt, recordedAt, null, actor, event);
    }

    /** As recorded then and by them, something else. */
    public Remembered saying(SubjectEvent other) {
        return new Remembered(position, number, recordedAt, claimedAt, importId, actor, other);
    }
}
