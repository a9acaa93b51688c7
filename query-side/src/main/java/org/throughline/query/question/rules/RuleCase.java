package org.throughline.query.question.rules;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/**
 * A fact that a rule is asked of.
 *
 * @param subject what it is part of
 * @param organizationId by the rules of whose district it is judged
 * @param on the day whose rules it is judged by first: the day it took effect, or the day asked about for what lasts
 * @param part which part of the subject it is about, by code; absent where it is about all of it
 * @param by what it lacks by some rules
 */
public record RuleCase(
        SubjectKey subject,
        String organizationId,
        LocalDate on,
        @Nullable String part,
        Function<RulesOfDay, Verdict> by) {

    /** A fact of a kind whose verdict needs no number of the rulebook. */
    public static RuleCase of(
            Class<? extends SubjectEvent> family, String id, String organizationId, LocalDate on, Verdict verdict) {
        return new RuleCase(new SubjectKey(SubjectKey.kindOf(family), id), organizationId, on, null, rules -> verdict);
    }

    /** A fact of a kind. */
    public static RuleCase of(
            Class<? extends SubjectEvent> family,
            String id,
            String organizationId,
            LocalDate on,
            Function<RulesOfDay, Verdict> by) {
        return new RuleCase(new SubjectKey(SubjectKey.kindOf(family), id), organizationId, on, null, by);
    }

    /** The same about a part of the subject. */
    public RuleCase part(String code) {
        return new RuleCase(subject, organizationId, on, code, by);
    }
}
