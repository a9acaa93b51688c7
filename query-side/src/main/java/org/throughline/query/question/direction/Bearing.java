package org.throughline.query.question.direction;

/** How it is known which team bears the direction of an organization. */
public enum Bearing {
    /** It was said, and that team is there. */
    NAMED,
    /** Nobody said it of a team that is there, and the organization has one team of its level: it is that one. */
    ONLY_ONE,
    /** Nobody said it of a team that is there, and there are several: nobody knows which one is meant. */
    NOT_SAID,
    /** There is no team of the organization's level. */
    NO_TEAM
}
