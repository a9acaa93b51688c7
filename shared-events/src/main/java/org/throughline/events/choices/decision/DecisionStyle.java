package org.throughline.events.choices.decision;

/** How a decision came about. */
public enum DecisionStyle {
    /** Taken above, told below. */
    TOP_DOWN,
    /** Taken by some after others were heard. */
    CONSULTED,
    /** Taken together. */
    SHARED,
    /** Left to those it was handed to. */
    DELEGATED
}
