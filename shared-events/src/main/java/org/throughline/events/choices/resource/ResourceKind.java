package org.throughline.events.choices.resource;

/** What is allocated. The first four together prove priority; time is what staff need to do the work at all. */
public enum ResourceKind {
    BUDGET,
    STAFFING,
    SCHEDULE,
    /** Professional learning. */
    LEARNING,
    TIME
}
