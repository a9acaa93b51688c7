package org.throughline.events.implementation.impact;

/** For whom change can bring inequity back, looked at apart. Source: the requirements, improvement and equity. */
public enum ImpactGroup {
    STUDENTS,
    FAMILIES,
    COMMUNITIES,
    TEACHERS
}
