package org.throughline.events.ground.organization;

/** Kinds of organization from the widest to the narrowest; a parent is always of a wider kind. */
public enum OrganizationKind {
    STATE,
    REGION,
    DISTRICT,
    SCHOOL;

    /** Whether an organization of this kind may contain one of the other. */
    public boolean contains(OrganizationKind other) {
        return compareTo(other) < 0;
    }
}
