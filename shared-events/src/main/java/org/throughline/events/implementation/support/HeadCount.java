package org.throughline.events.implementation.support;

/**
 * How many of a group came.
 *
 * @param group a code: {@code EDUCATOR}
 */
public record HeadCount(String group, int people) {}
