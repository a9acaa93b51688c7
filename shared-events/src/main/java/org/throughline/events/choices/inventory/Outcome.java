package org.throughline.events.choices.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What an initiative or a team wants to reach.
 *
 * @param name in the organization's words; the same words mean the same outcome
 * @param measure what shows whether it is reached; absent when there is nothing to measure it by
 */
public record Outcome(String name, @Nullable String measure) {}
