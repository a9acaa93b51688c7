package org.throughline.events.implementation.fidelity;

/** Who rated; self-ratings run higher, so the kinds are kept apart. */
public enum RaterKind {
    SELF,
    /** Others of the same standing: another school's team, a colleague. */
    PEER,
    FACILITATED,
    EXTERNAL
}
