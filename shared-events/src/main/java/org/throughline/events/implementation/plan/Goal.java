package org.throughline.events.implementation.plan;

import java.util.Map;

/**
 * A goal or a milestone of a plan.
 *
 * @param code unique within its list of the plan
 * @param text language to words
 */
public record Goal(String code, Map<String, String> text) {}
