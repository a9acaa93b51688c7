package org.throughline.query.question.rules;

/** What a fact comes to by the rules of a day. */
public enum Outcome {
    /** It meets the rule, whether or not the district holds to it. */
    MET,
    /** It does not meet the policy, which is not asked about. */
    NOT_ASKED,
    /** It does not meet the policy, which warns of it. */
    WARNED,
    /** It does not meet the policy, which refuses it. */
    REFUSED,
    /** It is beyond the limit. */
    BEYOND,
    /** What is recorded does not say. */
    UNKNOWN;

    /** Whether a rule that is asked about is not met. */
    public boolean isBroken() {
        return this == WARNED || this == REFUSED || this == BEYOND;
    }
}
