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
 * @param kind what kind of change it asks for; absent when nobody said
 * @param tags what it is also for; empty when nobody said
 */
public record Step(
        String code,
        Map<String, String> text,
        @Nullable Due due,
        List<String> leads,
        @Nullable StepKind kind,
        List<StepTag> tags) {

    public Step {
        // JSON may leave an empty list out
        leads = leads == null ? List.of() : List.copyOf(leads);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** One of which nobody said what kind it is. */
    public Step(String code, Map<String, String> text, @Nullable Due due, List<String> leads) {
        this(code, text, due, leads, null, List.of());
    }
}
