package org.throughline.events.implementation.readiness;

import org.jspecify.annotations.Nullable;

/**
 * One thing readiness depends on.
 *
 * @param code for instance {@code LEADERSHIP}, {@code FIT}, {@code CAPACITY}
 * @param points reached; absent when it was not assessed, which is not zero
 * @param possible points possible
 * @param part the part of the integrated system it looks at; absent when it looks at all of it, or nobody said
 */
public record Dimension(
        String code,
        @Nullable Integer points,
        int possible,
        @Nullable SystemPart part) {

    /** One that looks at no part alone. */
    public Dimension(String code, @Nullable Integer points, int possible) {
        this(code, points, possible, null);
    }
}
