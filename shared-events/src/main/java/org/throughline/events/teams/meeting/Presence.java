package org.throughline.events.teams.meeting;

/** Whether a member was at a meeting. A member nobody wrote down is none of these: it is not known. */
public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT
}
