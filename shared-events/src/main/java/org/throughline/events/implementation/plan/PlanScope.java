package org.throughline.events.implementation.plan;

import java.util.Map;

/**
 * The part of a team's work that a plan is for.
 *
 * @param code by which plans of one scope know each other, {@code ATTENDANCE}
 * @param text language to words
 */
public record PlanScope(String code, Map<String, String> text) {}
