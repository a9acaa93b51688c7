package org.throughline.events.statement;

/** What a belief is about. */
public enum Belief {
    CONTINUOUS_IMPROVEMENT,
    CHANGE
}
