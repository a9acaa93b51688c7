package org.throughline.events.implementation.plan;

/** What a step of a plan is also for. */
public enum StepTag {
    /** Trust among adults is to grow by it. */
    TRUST,
    /** It is to change who gains and who is burdened. */
    EQUITY,
    /** It builds competency: selection, training, coaching, fidelity. */
    COMPETENCY_DRIVER,
    /** It changes how the organization supports the work. */
    ORGANIZATION_DRIVER,
    /** It strengthens leadership, technical or adaptive. */
    LEADERSHIP_DRIVER
}
