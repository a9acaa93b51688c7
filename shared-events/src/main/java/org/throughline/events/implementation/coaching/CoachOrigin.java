package org.throughline.events.implementation.coaching;

/** Where a coach comes from. */
public enum CoachOrigin {
    /** Of the district or one of its schools. */
    INTERNAL,
    /** Of a region, a university, another organization. */
    EXTERNAL
}
