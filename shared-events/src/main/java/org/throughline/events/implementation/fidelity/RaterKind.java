package org.throughline.events.implementation.fidelity;

/** Who rated; self-ratings run higher, so the kinds are kept apart. */
public enum RaterKind {
    SELF,
    FACILITATED,
    EXTERNAL
}
