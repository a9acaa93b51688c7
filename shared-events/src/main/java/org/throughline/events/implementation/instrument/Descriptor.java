package org.throughline.events.implementation.instrument;

/**
 * What a step of the scale looks like at an item, in an organization's own words.
 *
 * @param item code of the item
 * @param points the step
 */
public record Descriptor(String item, int points, String text) {}
