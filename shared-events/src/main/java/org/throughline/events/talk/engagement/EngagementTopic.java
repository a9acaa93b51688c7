package org.throughline.events.talk.engagement;

import org.jspecify.annotations.Nullable;

/**
 * What people were engaged about. All of it may be absent: the work as a whole.
 *
 * @param title in a few words
 * @param practice code of a practice
 */
public record EngagementTopic(
        @Nullable String title,
        @Nullable String practice,
        @Nullable String decisionId,
        @Nullable String needId,
        @Nullable String goalId,
        @Nullable String planId) {}
