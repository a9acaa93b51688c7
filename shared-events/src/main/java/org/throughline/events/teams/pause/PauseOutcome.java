package org.throughline.events.teams.pause;

/** What a pause came to. */
public enum PauseOutcome {
    /** Something is done otherwise because of it. */
    CHANGED,
    /** It goes on as it was meant, after it was asked. */
    CONFIRMED,
    /** It waits until more is known. */
    DEFERRED,
    /** It is not done. */
    STOPPED
}
