package org.throughline.events.implementation.measure;

/** Whom a measure is about, always many of them together. */
public enum MeasuredPeople {
    STAFF,
    /** The members of the team that leads, who are few: what is counted of fewer than the district's least is not recorded. */
    LEADERS,
    FAMILIES,
    /** Learners of the organization; what is known of one of them is kept elsewhere. */
    LEARNERS
}
