package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.Outcome;

/**
 * What another setting of a rule would change of what is recorded. Nothing is recorded by asking.
 *
 * @param rule code of the policy or limit; absent as long as none was named
 * @param setting how it would be set; absent with the rule
 * @param standing how it is set on the day asked about; absent where that is no one district's
 * @param judgedWith code of the policy whose facts this limit bounds; absent where it has facts of its own
 * @param cannot why it cannot be judged afterwards; absent where it can
 * @param facts how many it is asked of
 * @param brokenNow how many break it as it is set
 * @param brokenThen how many would
 * @param unknown of how many what is recorded does not say
 * @param changes facts that would come to something else, the latest first
 */
public record RulePreviewAnswer(
        @Nullable String rule,
        @Nullable String setting,
        @Nullable String standing,
        @Nullable String judgedWith,
        @Nullable String cannot,
        int facts,
        int brokenNow,
        int brokenThen,
        int unknown,
        List<Change> changes) {

    static final RulePreviewAnswer OF_NOTHING =
            new RulePreviewAnswer(null, null, null, null, null, 0, 0, 0, 0, List.of());

    /**
     * A fact that would come to something else.
     *
     * @param kind of the subject it is part of
     * @param id of that subject
     * @param on the day it took effect, or the day asked about for what lasts
     * @param part which part of the subject it is about, by code; absent where it is about all of it
     * @param now what it comes to as the rule is set
     * @param would what it would come to
     * @param lacks what is missing
     */
    public record Change(
            String kind,
            String id,
            String organizationId,
            LocalDate on,
            @Nullable String part,
            Outcome now,
            Outcome would,
            List<Lack> lacks) {}
}
