package org.throughline.events.implementation.plan;

/** What a review of a plan ended with. */
public enum ReviewDecision {
    /** The plan stays as it is. */
    KEEP,
    /** It is to be revised. */
    REVISE
}
