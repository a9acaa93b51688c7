package org.throughline.events.teams.delegation;

/** A team or a member. */
public record Party(Kind kind, String id) {

    /** What it is. */
    public enum Kind {
        TEAM,
        MEMBER
    }
}
