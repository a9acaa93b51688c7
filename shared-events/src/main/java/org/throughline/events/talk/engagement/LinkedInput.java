package org.throughline.events.talk.engagement;

import org.jspecify.annotations.Nullable;

/**
 * An input to a decision or to a plan that was given at an engagement; exactly one of the two is there.
 *
 * @param inputId names it within what it was given to
 */
public record LinkedInput(
        @Nullable String decisionId, @Nullable String planId, String inputId) {}
