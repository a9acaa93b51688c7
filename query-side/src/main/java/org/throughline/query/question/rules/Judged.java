package org.throughline.query.question.rules;

import java.util.List;

/**
 * A fact judged twice.
 *
 * @param first what it comes to by the one rules
 * @param second what it comes to by the others
 * @param lacks what it lacks by the others; where it lacks nothing by them, by the one
 */
public record Judged(RuleCase fact, Outcome first, Outcome second, List<Lack> lacks) {

    static Judged of(Judgement judgement, RuleCase fact, RulesOfDay one, RulesOfDay others) {
        Verdict first = fact.by().apply(one);
        Verdict second = fact.by().apply(others);
        return new Judged(
                fact,
                judgement.outcome(first, one),
                judgement.outcome(second, others),
                second.lacks().isEmpty() ? first.lacks() : second.lacks());
    }

    /** Whether the two come to something else. */
    public boolean differs() {
        return first != second;
    }
}
