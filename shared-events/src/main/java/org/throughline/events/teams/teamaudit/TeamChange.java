package org.throughline.events.teams.teamaudit;

/** What becomes of a team or committee. */
public enum TeamChange {
    KEEP,
    /** It goes into another one of the audit. */
    MERGE,
    /** It goes on with another purpose. */
    REDEFINE,
    DISBAND
}
