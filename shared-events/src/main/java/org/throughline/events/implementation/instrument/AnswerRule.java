package org.throughline.events.implementation.instrument;

/** What an answer that is no score does to the score. A state without a rule is not offered. */
public record AnswerRule(AnswerState state, Effect effect) {

    /** What becomes of the item. */
    public enum Effect {
        /** It leaves the points and the points possible. Only what does not apply may. */
        LEAVES_OUT,
        /** It counts as no points of those possible. */
        COUNTS_AS_NOTHING,
        /** It is open, as if nobody had answered; too many of them, and there is no score. */
        STAYS_OPEN
    }
}
