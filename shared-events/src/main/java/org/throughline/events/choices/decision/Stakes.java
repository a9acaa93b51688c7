package org.throughline.events.choices.decision;

/** How much hangs on a decision for those it affects. */
public enum Stakes {
    LOW,
    MEDIUM,
    HIGH
}
