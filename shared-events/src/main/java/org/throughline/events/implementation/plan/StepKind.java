package org.throughline.events.implementation.plan;

/** What kind of change a step of a plan asks for. */
public enum StepKind {
    /** What is to be done is known: somebody learns it and does it. */
    TECHNICAL,
    /** People have to see or do things otherwise, and find out together how. */
    ADAPTIVE
}
