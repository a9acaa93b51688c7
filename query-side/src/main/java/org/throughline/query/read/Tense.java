package org.throughline.query.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.RecordingClock;

/**
 * From where a question looks at history.
 *
 * @param asOf what was in effect by the end of this day; absent for everything known
 * @param knownAt what was recorded up to this position; absent for everything recorded
 * @param claimedBy of that, what sources had recorded by this moment; {@link #EVER} for all of it, absent by the log's clock
 */
public record Tense(
        @Nullable LocalDate asOf,
        @Nullable Long knownAt,
        @Nullable Instant claimedBy) {

    /** Everything recorded, whenever it was true. */
    public static final Tense NOW = new Tense(null, null);

    /** Whatever any source ever recorded. */
    public static final Instant EVER = Instant.MAX;

    /** By the log's own clock. */
    public Tense(@Nullable LocalDate asOf, @Nullable Long knownAt) {
        this(asOf, knownAt, null);
    }

    /** Whether the stored view answers it. */
    public boolean isNow() {
        return asOf == null && knownAt == null && claimedBy == null;
    }

    /** The moment of the source's clock by which something was recorded; absent where any will do, and by the log's clock. */
    public @Nullable Instant claimLimit() {
        return EVER.equals(claimedBy) ? null : claimedBy;
    }

    /** By which clock it asks what was known. */
    public RecordingClock clock() {
        return claimedBy == null ? RecordingClock.LOG : RecordingClock.SOURCE;
    }

    /**
     * What is known in it.
     *
     * @param head the last position there is
     */
    public Known known(long head) {
        return new Known(knownAt == null ? head : Math.min(knownAt, head), claimedBy);
    }
}
