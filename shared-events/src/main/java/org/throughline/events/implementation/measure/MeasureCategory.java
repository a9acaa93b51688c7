package org.throughline.events.implementation.measure;

/** What a measure tells about. */
public enum MeasureCategory {
    /** What learners reach, all of an organization together. */
    OUTCOME,
    /** How positive and collaborative adults find the culture they work in. */
    CLIMATE,
    /** Whether adults trust each other and those who lead them. */
    TRUST,
    /** Whether adults are safe in body. */
    SAFETY_BODY,
    /** Whether adults are safe to say what they feel. */
    SAFETY_EMOTION,
    /** Whether adults are safe to be who they are. */
    SAFETY_IDENTITY,
    /** Whether adults belong. */
    BELONGING,
    /** How well adults are. */
    WELL_BEING,
    /** Whether people are convinced that together they make a difference. */
    COLLECTIVE_EFFICACY,
    /** How much stress adults work under. */
    STRESS,
    /** How content adults are with their work. */
    SATISFACTION,
    /** How far adults are in it with their hearts. */
    ENGAGEMENT,
    /** Something else, which the name of the measure says. */
    OTHER
}
