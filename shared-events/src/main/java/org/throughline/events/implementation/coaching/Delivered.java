package org.throughline.events.implementation.coaching;

/** Whether something was done in a visit as the plan of the coaching means it. */
public enum Delivered {
    YES,
    NO,
    NOT_APPLICABLE
}
