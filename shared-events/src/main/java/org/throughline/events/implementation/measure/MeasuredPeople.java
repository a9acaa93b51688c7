package org.throughline.events.implementation.measure;

/** Whom a measure is about, always many of them together. */
public enum MeasuredPeople {
    STAFF,
    /** Learners of the organization; what is known of one of them is kept elsewhere. */
    LEARNERS
}
