package org.throughline.events.direction.commitment;

/** For whom it is made. */
public enum CommitmentLevel {
    SCHOOL,
    DISTRICT,
    COMMUNITY
}
