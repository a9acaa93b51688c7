package org.throughline.events.implementation.readiness;

/** The parts of an integrated system of supports. Source: equitable multi-level systems of supports. */
public enum SystemPart {
    ACADEMIC,
    BEHAVIORAL,
    SOCIAL_EMOTIONAL
}
