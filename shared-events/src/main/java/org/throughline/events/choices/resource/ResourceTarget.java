package org.throughline.events.choices.resource;

/** Whom an allocation is for. */
public enum ResourceTarget {
    /** The leadership or implementation team itself. */
    TEAM,
    /** The schools of a district. */
    SCHOOLS,
    /** The staff of a school. */
    STAFF,
    /** The ability of the whole organization to implement and to evaluate. */
    CAPACITY
}
