package org.throughline.events.teams.pause;

/** What made a team stop. */
public enum PauseTrigger {
    /** It was its turn. */
    PLANNED,
    /** Something made somebody ask for it. */
    PROMPTED
}
