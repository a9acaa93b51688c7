package org.throughline.events.implementation.readiness;

/** What an assessment of readiness comes to, as its participants judged it; no sum of points decides it. */
public enum Finding {
    READY,
    PARTLY,
    NOT_READY
}
