package org.throughline.events.implementation.plan;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What a review or an evaluation looked at: a measure that is on record, or anything else; exactly one of the two is present.
 *
 * @param tells about what it tells
 * @param measureId a measure that is on record
 * @param data what else was looked at, such as a fidelity check
 * @param breakdown whether it was looked at for each group; absent when nobody said
 */
public record LookedAt(
        Tells tells,
        @Nullable String measureId,
        @Nullable Evidence data,
        @Nullable Breakdown breakdown) {

    /** About what data tell. */
    public enum Tells {
        /** Whether what was to be done is done, and how well. */
        IMPLEMENTATION,
        /** What came of it for those whom it is for. */
        OUTCOME
    }

    /** How data are looked at. */
    public enum Breakdown {
        /** For each group of those whom it is about. */
        BY_GROUP,
        ALL_TOGETHER
    }
}
