package org.throughline.query.question.rules;

import java.util.List;

/**
 * What a rule finds of a fact.
 *
 * @param isKnown whether what is recorded says
 * @param lacks what it lacks; nothing where it meets the rule, or that is not known
 */
public record Verdict(boolean isKnown, List<Lack> lacks) {

    public static final Verdict MET = new Verdict(true, List.of());
    /** What is recorded does not say. */
    public static final Verdict UNKNOWN = new Verdict(false, List.of());

    public static Verdict lacks(Lack lack) {
        return new Verdict(true, List.of(lack));
    }

    /** Lacking something where a condition holds, else met. */
    public static Verdict lacksWhere(boolean lacks, Lack lack) {
        return lacks ? lacks(lack) : MET;
    }
}
