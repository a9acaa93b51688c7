package org.throughline.events.implementation.stage;

/** The four implementation stages, in order. Not started is the absence of a track, not a stage. */
public enum Stage {
    PURPOSE_BUILDING,
    INFRASTRUCTURE,
    INITIAL,
    FULL
}
