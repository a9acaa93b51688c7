package org.throughline.events.implementation.cycle;

import org.jspecify.annotations.Nullable;

/**
 * How much is tried at once. What nobody said is absent, which is not zero.
 *
 * @param people how many are touched by it
 * @param days how long it is to take
 * @param extent how widely it is tried
 */
public record CycleSize(
        @Nullable Integer people,
        @Nullable Integer days,
        @Nullable Extent extent) {}
