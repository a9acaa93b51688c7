package org.throughline.events.direction.direction;

/** What a purpose for the whole child is about. Source: shared leadership and ownership, whole-child toolbox. */
public enum WholeChildDomain {
    ACADEMIC,
    SOCIAL_EMOTIONAL,
    PHYSICAL_HEALTH,
    MENTAL_HEALTH,
    IDENTITY_AND_BELONGING
}
