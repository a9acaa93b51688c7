package org.throughline.query.words;

import org.jspecify.annotations.Nullable;

/**
 * What an event says to people.
 *
 * @param about whom: the name of a team or of an organization
 * @param text what happened, without whom and when
 * @param quote what people wrote about it: a reason, a vision; absent when they wrote nothing
 */
public record Sentence(String about, String text, @Nullable String quote) {}
