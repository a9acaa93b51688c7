package org.throughline.events.implementation.readiness;

import org.jspecify.annotations.Nullable;

/**
 * Something that is missing yet.
 *
 * @param dimension code of the dimension it belongs to; absent when it belongs to none
 * @param text what is missing
 */
public record Gap(@Nullable String dimension, String text) {}
