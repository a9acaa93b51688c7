package org.throughline.events.implementation.support;

/** How people come together. */
public enum SessionMode {
    IN_PERSON,
    /** At a distance, at the same time. */
    VIDEO,
    TELEPHONE,
    /** At a distance, each in their own time: e-mail, a course. */
    IN_WRITING
}
