package org.throughline.events.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param code unique within the plan
 * @param text language to words
 * @param due when; absent when nothing was said
 * @param lead who answers for it: a role, a department, a member id
 */
public record Step(
        String code,
        Map<String, String> text,
        @Nullable Due due,
        @Nullable String lead) {}
