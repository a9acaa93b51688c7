package org.throughline.events.talk.contribution;

import org.jspecify.annotations.Nullable;

/**
 * What was contributed to; at least one of it is there.
 *
 * @param practice code of a practice
 */
public record Contributed(
        @Nullable String practice,
        @Nullable String needId,
        @Nullable String goalId,
        @Nullable String planId,
        @Nullable String ideaId,
        @Nullable String cycleId,
        @Nullable String engagementId) {}
