package org.throughline.events.implementation.plan;

/** What is to be done with a plan on a day to come. */
public enum EvaluationKind {
    /** The team looks at its data and decides whether the plan stays as it is. */
    REVIEW,
    /** Somebody finds out what came of it. */
    EVALUATION
}
