package org.throughline.events.implementation.readiness;

import org.jspecify.annotations.Nullable;

/**
 * One thing readiness depends on.
 *
 * @param code for instance {@code LEADERSHIP}, {@code FIT}, {@code CAPACITY}
 * @param points reached; absent when it was not assessed, which is not zero
 * @param possible points possible
 */
public record Dimension(String code, @Nullable Integer points, int possible) {}
