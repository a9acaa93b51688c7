package org.throughline.events.implementation.cycle;

/**
 * A step of an action plan.
 *
 * @param stepCode its code in the plan
 */
public record StepOfPlan(String planId, String stepCode) {}
