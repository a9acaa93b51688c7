package org.throughline.query.question.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a fact lacks by a rule.
 *
 * @param part which part of the rule is missing, by its code: {@code OPEN_STEPS}
 * @param has how many there are; absent where it is not a number
 * @param asked how many are asked for, at most or at least; absent where it is not a number
 * @param names codes of what it is about, for instance groups of people or steps of a plan
 */
public record Lack(
        String part, @Nullable Integer has, @Nullable Integer asked, List<String> names) {

    /** Something that is not a number. */
    public static Lack of(String part) {
        return new Lack(part, null, null, List.of());
    }

    /** Several of something. */
    public static Lack of(String part, List<String> names) {
        return new Lack(part, names.size(), null, names);
    }

    /** A number that is not the one asked for. */
    public static Lack of(String part, long has, int asked) {
        return new Lack(part, Math.toIntExact(has), asked, List.of());
    }
}
