package org.throughline.events.implementation.coaching;

/** How a coach comes to know what is done. */
public enum CoachingProcess {
    /** Looking on while it is done. */
    OBSERVATION,
    /** Looking at what came of it: plans, minutes, records. */
    PRODUCT_REVIEW,
    /** Talking about it. */
    CONVERSATION
}
