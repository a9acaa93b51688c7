package org.throughline.events.choices.inventory;

/** What becomes of an initiative. */
public enum InitiativeDecision {
    KEEP,
    ADJUST,
    /** It goes into another one of the inventory. */
    MERGE,
    STOP
}
