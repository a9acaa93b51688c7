package org.throughline.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.query.Recorded;

/**
 * One recorded event, decoded.
 *
 * @param position place in the log, 1..n without gaps
 * @param recordedAt when the log learned it
 * @param claimedAt when its source recorded it, as it is reckoned with; the same where nothing is claimed
 * @param importId the import it came with
 * @param actor who acted; absent where nobody said
 */
public record Remembered(
        long position,
        Instant recordedAt,
        Instant claimedAt,
        @Nullable String importId,
        @Nullable String actor,
        SubjectEvent event)
        implements Recorded {

    /** One recorded here. */
    public Remembered(long position, Instant recordedAt, @Nullable String actor, SubjectEvent event) {
        this(position, recordedAt, recordedAt, null, actor, event);
    }
}
