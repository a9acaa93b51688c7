package org.throughline.events.implementation.instrument;

/** What an item has that was not scored. None of them is zero. */
public enum AnswerState {
    /** It does not concern those who were rated. */
    NOT_APPLICABLE,
    /** Those who rated did not know. */
    DO_NOT_KNOW,
    /** Nobody looked at it. */
    NOT_ASSESSED
}
