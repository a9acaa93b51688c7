package org.throughline.query.read;

import org.jspecify.annotations.Nullable;

/**
 * The query parameters that say in which tense a question is asked, and on whose behalf.
 *
 * @param asOf an ISO 8601 day
 * @param knownAt an ISO 8601 time with offset, or a day
 * @param knownAtPosition a position the views have reached
 * @param clock by which clock it is asked: {@code log} or {@code source}
 * @param atLeast a position to wait for
 * @param readingFor the team it is asked for
 */
public record Asked(
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String knownAtPosition,
        @Nullable String clock,
        @Nullable String atLeast,
        @Nullable String readingFor) {}
