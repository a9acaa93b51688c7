package org.throughline.events.implementation.cycle;

/**
 * What is to be done next, as a look-back says.
 *
 * @param code unique within the cycle
 * @param text in words
 */
public record Next(String code, String text) {}
