package org.throughline.events.teams.team;

/** Why somebody is invited onto a team. */
public enum InvitationReason {
    /** So that people who were pushed aside so far are part of it; says of nobody to which group they belong. */
    INTENTIONAL_INCLUSION,
    /** A seat is empty. */
    VACANCY,
    /** The team lacks what they know. */
    EXPERTISE,
    OTHER
}
