package org.throughline.events.implementation.instrument;

import org.jspecify.annotations.Nullable;

/**
 * Items of a section that are also scored together.
 *
 * @param code unique within the section
 */
public record Subscale(String code, String name, @Nullable Basis basis) {}
