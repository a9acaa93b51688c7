package org.throughline.events.implementation.cycle;

/** What becomes of what was tried. */
public enum CycleDecision {
    /** It is done from now on. */
    ADOPT,
    /** It is changed and tried again. */
    ADAPT,
    /** It is given up. */
    ABANDON
}
