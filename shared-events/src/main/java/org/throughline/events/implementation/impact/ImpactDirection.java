package org.throughline.events.implementation.impact;

/** Which way it went for a group. That nobody looked is none of these. */
public enum ImpactDirection {
    BETTER,
    WORSE,
    /** Better in one way, or for some, and worse in another. */
    MIXED,
    /** It was looked at, and nothing is otherwise. */
    NONE,
    /** It was looked at, and cannot be told. */
    UNKNOWN
}
