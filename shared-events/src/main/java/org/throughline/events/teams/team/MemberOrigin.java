package org.throughline.events.teams.team;

/** Where a member comes from: out of the organization that the team leads, or from outside of it. */
public enum MemberOrigin {
    INTERNAL,
    EXTERNAL
}
