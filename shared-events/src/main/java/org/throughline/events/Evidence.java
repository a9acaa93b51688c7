package org.throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param title what it is, in words: minutes, a data set, a fidelity check
 * @param link where it can be read (a URI, or a path of this service such as {@code /api/fidelity-checks/fc-12});
 *     absent when it exists on paper only
 */
public record Evidence(String title, @Nullable String link) {}
