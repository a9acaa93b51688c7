package org.throughline.events.implementation.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A goal or a milestone of a plan.
 *
 * @param code unique within its list of the plan
 * @param text language to words
 * @param goalId the goal it stands for, or on the way to which it is; absent where it is said in words only
 */
public record Goal(
        String code, Map<String, String> text, @Nullable String goalId) {

    /** One in words only. */
    public Goal(String code, Map<String, String> text) {
        this(code, text, null);
    }
}
