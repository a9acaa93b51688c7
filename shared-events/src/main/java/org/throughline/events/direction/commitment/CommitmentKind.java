package org.throughline.events.direction.commitment;

/** What is committed to. */
public enum CommitmentKind {
    /** One version of a team's direction. */
    DIRECTION,
    /** An administrator's active support of the practice; without it full implementation cannot be reached. */
    ADMINISTRATIVE,
    /** An equitable process of change: improvement is not equitable by itself. */
    EQUITABLE_PROCESS
}
