package org.throughline.events.implementation.cycle;

/** How what was seen fits what was expected, as those say who saw it. */
public enum Fit {
    AS_EXPECTED,
    IN_PART,
    OTHERWISE
}
