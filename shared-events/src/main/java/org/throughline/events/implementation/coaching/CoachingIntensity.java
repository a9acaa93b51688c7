package org.throughline.events.implementation.coaching;

/** How much coaching there is to be; it fades as people become sure, without ending. */
public enum CoachingIntensity {
    HIGH,
    MODERATE,
    LOW
}
