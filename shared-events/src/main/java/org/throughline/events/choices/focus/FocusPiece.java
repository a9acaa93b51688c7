package org.throughline.events.choices.focus;

import java.util.Map;

/**
 * One of the areas that come out of a split.
 *
 * @param title language to words
 */
public record FocusPiece(String code, Map<String, String> title) {}
