package org.throughline.events.choices.decision;

/** What became of an input. As long as nobody says, it is not known. */
public enum InputUse {
    CHANGED_IT,
    CONFIRMED_IT,
    NOT_TAKEN_UP
}
