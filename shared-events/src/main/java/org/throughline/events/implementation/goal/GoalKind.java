package org.throughline.events.implementation.goal;

/** What a goal is about. */
public enum GoalKind {
    /** What learners gain. */
    OUTCOME,
    /** How a practice is done. */
    IMPLEMENTATION,
    /** What people and organizations are able to do: to implement, and to evaluate. */
    CAPACITY
}
