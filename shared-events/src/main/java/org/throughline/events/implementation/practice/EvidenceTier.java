package org.throughline.events.implementation.practice;

/**
 * How strong the evidence is that a practice brings about one outcome, by the tiers of the Every Student Succeeds Act. A
 * higher tier is no larger effect, and says nothing of fit.
 */
public enum EvidenceTier {
    /** A well-designed randomised study. */
    STRONG,
    /** A well-designed quasi-experiment. */
    MODERATE,
    /** A correlational study that controls for selection. */
    PROMISING,
    /** A logic model that rests on research, with a study under way. */
    RATIONALE
}
