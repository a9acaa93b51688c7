package org.throughline.events.commitment;

/** For whom it is made. */
public enum CommitmentLevel {
    SCHOOL,
    DISTRICT,
    COMMUNITY
}
