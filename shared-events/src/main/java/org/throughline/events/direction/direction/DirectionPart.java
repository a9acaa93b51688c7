package org.throughline.events.direction.direction;

/** What a direction consists of. */
public enum DirectionPart {
    VISION,
    NON_NEGOTIABLES,
    IMPROVEMENT_PROCESS
}
