package org.throughline.events.implementation.cycle;

/** What a cycle is to gain. */
public enum Gain {
    /** The same with less: time, money, effort. */
    EFFICIENCY,
    /** More of what it is for. */
    EFFECTIVENESS
}
