package org.throughline.events.direction.statement;

/** What a belief is about. */
public enum Belief {
    CONTINUOUS_IMPROVEMENT,
    CHANGE
}
