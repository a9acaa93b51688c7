package org.throughline.events.implementation.administration;

/** What an instrument is administered as. */
public enum AdministrationKind {
    /** A team votes on each item and settles it. It ends in a fidelity check. */
    TEAM_VOTE,
    /** Everybody who works there answers, and nobody settles anything. It ends with counts and scores of all answers together. */
    STAFF_SURVEY
}
