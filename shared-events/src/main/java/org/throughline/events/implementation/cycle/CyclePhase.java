package org.throughline.events.implementation.cycle;

/** What a cycle is at. Phases come in any order and are repeated. */
public enum CyclePhase {
    /** Those who take part come to share what it is for. */
    GROUND,
    /** They look for ideas that fit. */
    IDENTIFY,
    /** They try ideas, a small step at a time. */
    ITERATE,
    /** They look at what went well and what was hard. */
    LOOK_BACK
}
