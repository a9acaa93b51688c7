package org.throughline.events.implementation.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param code unique within the plan
 * @param text language to words
 * @param due when; absent when nothing was said
 * @param leads who answers for it: roles, departments, member ids; empty when nobody was named
 */
public record Step(
        String code, Map<String, String> text, @Nullable Due due, List<String> leads) {

    public Step {
        // JSON may leave an empty list out
        leads = leads == null ? List.of() : List.copyOf(leads);
    }
}
