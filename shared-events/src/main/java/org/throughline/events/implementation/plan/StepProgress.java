package org.throughline.events.implementation.plan;

/** How far a step of a plan has come that is not settled, from nothing to most of it. */
public enum StepProgress {
    /** It is to be done, and nobody has begun. */
    PLANNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Some of it is done, and the rest is to be done yet. */
    PARTLY_DONE;

    /** Whether a step that was this far goes back when it is so far as the other. */
    public boolean isBeyond(StepProgress other) {
        return compareTo(other) > 0;
    }
}
