package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.Outcome;

/**
 * What was recorded, by the rules of its day and by those of another.
 *
 * @param by the other day
 * @param rules every policy and limit of the rulebook, with how many facts it was asked of
 * @param findings facts that are judged, the rules in the order of the rulebook and the latest facts first
 */
public record RulesJudgedAnswer(LocalDate by, List<OfRule> rules, List<Finding> findings) {

    /** Which facts are told. */
    public enum Shown {
        /** Those that the two come to something else of. */
        DIFFERENCES,
        /** Those that either finds broken. */
        BROKEN,
        /** Every one. */
        ALL
    }

    /**
     * One policy or limit.
     *
     * @param rule its code
     * @param limits codes of the limits by which its facts are judged as well
     * @param standing how it is set on the day asked about; absent where that is no one district's
     * @param other how it is set on the other day
     * @param judgedWith code of the policy whose facts this limit bounds; absent where it has facts of its own
     * @param cannot why it cannot be judged afterwards; absent where it can
     * @param facts how many it was asked of
     * @param brokenThen how many break it by the rules of their own day
     * @param brokenNow how many break it by those of the other day
     * @param differing of how many the two come to something else
     * @param unknown of how many what is recorded does not say
     */
    public record OfRule(
            String rule,
            List<String> limits,
            @Nullable String standing,
            @Nullable String other,
            @Nullable String judgedWith,
            @Nullable String cannot,
            int facts,
            int brokenThen,
            int brokenNow,
            int differing,
            int unknown) {}

    /**
     * A fact.
     *
     * @param rule code of the rule
     * @param kind of the subject it is part of
     * @param id of that subject
     * @param on the day it took effect, or the day asked about for what lasts
     * @param part which part of the subject it is about, by code; absent where it is about all of it
     * @param then what it comes to by the rules of that day
     * @param now what it comes to by those of the other day
     * @param lacks what is missing
     */
    public record Finding(
            String rule,
            String kind,
            String id,
            String organizationId,
            LocalDate on,
            @Nullable String part,
            Outcome then,
            Outcome now,
            List<Lack> lacks) {}
}
