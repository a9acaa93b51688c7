package org.throughline.events.implementation.goal;

/** How far a goal reaches. */
public enum Ambition {
    /** It changes how things are done. */
    TRANSFORM,
    /** It does better what is done. */
    IMPROVE,
    /** It keeps what was reached. */
    MAINTAIN
}
