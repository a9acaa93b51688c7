package org.throughline.events.implementation.instrument;

/**
 * Something else an item is rated on, beside what is scored: its priority, for instance. It is kept and never counts.
 *
 * @param code unique within the instrument
 * @param scale code of its scale
 */
public record Facet(String code, String name, String scale) {}
