package org.throughline.events.talk.exchange;

import org.throughline.events.teams.team.TeamLevel;

/** Which way a message goes through the levels of the system. */
public enum MessageDirection {
    /** To a wider level: practice informs policy. */
    UP,
    /** To a narrower level: policy enables practice. */
    DOWN,
    /** Between teams that stand side by side. */
    ACROSS;

    /** The way from a team of one level to a team of another. */
    public static MessageDirection between(TeamLevel from, TeamLevel to) {
        if (from.isAbove(to)) {
            return DOWN;
        }
        return to.isAbove(from) ? UP : ACROSS;
    }
}
