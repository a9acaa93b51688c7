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
 * @param supports who helps those: units, departments, roles, member ids; empty when nobody was named
 * @param kind what kind of change it asks for; absent when nobody said
 * @param tags what it is also for; empty when nobody said
 * @param serves codes of the goals of the plan that it is for; empty when nobody said
 */
public record Step(
        String code,
        Map<String, String> text,
        @Nullable Due due,
        List<String> leads,
        List<String> supports,
        @Nullable StepKind kind,
        List<StepTag> tags,
        List<String> serves) {

    public Step {
        // JSON may leave an empty list out
        leads = leads == null ? List.of() : List.copyOf(leads);
        supports = supports == null ? List.of() : List.copyOf(supports);
        tags = tags == null ? List.of() : List.copyOf(tags);
        serves = serves == null ? List.of() : List.copyOf(serves);
    }

    /** One of which nobody said more than when and by whom. */
    public Step(String code, Map<String, String> text, @Nullable Due due, List<String> leads) {
        this(code, text, due, leads, List.of(), null, List.of(), List.of());
    }
}
