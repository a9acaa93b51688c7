package org.throughline.events.choices.resource;

import org.jspecify.annotations.Nullable;

/**
 * What an allocation is tied to; nothing where nobody said so.
 *
 * @param practice code of the practice
 * @param planId the action plan
 * @param stepCode the step of that plan; never without it
 * @param focusArea code of the focus area
 */
public record Serves(
        @Nullable String practice,
        @Nullable String planId,
        @Nullable String stepCode,
        @Nullable String focusArea) {}
