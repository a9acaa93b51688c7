package org.throughline.events.implementation.support;

/** What a support of staff is. */
public enum SupportKind {
    /** Professional learning that somebody leads: a training, a workshop, a course. */
    LEARNING,
    /** A professional learning community: staff learn from each other. */
    COMMUNITY,
    /** Technical assistance: somebody helps with one task. */
    ASSISTANCE
}
