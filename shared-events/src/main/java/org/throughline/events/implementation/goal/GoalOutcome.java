package org.throughline.events.implementation.goal;

/** How a goal ended, as those say whose goal it was. */
public enum GoalOutcome {
    MET,
    NOT_MET,
    /** It is pursued no more, for a reason. */
    DROPPED
}
