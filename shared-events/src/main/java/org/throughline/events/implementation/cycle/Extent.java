package org.throughline.events.implementation.cycle;

/** How widely something is tried. */
public enum Extent {
    /** In one place: a room, a family, a lesson. */
    SMALL,
    /** In several places, not in all. */
    WIDER,
    /** Everywhere it is meant for. */
    FULL
}
