package org.throughline.events.implementation.goal;

import java.util.Map;

/**
 * What a goal or an improvement cycle is to change for one group.
 *
 * @param group code of the group
 * @param text what is to change for it, language to words
 */
public record EquityAim(String group, Map<String, String> text) {}
