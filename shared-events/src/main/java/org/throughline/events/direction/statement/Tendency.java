package org.throughline.events.direction.statement;

/** What a quality would do to equity. */
public enum Tendency {
    ADVANCES,
    PERPETUATES_INEQUITY
}
