package org.throughline.events.teams.team;

import org.throughline.events.ground.organization.OrganizationKind;

/**
 * Levels at which teams lead, from the widest to the narrowest; grade, department and course teams stand side by side. A
 * unit of level TEACHER is one teacher's own practice, the last link of the cascade: a team of one by its nature.
 */
public enum TeamLevel {
    STATE(0),
    REGION(1),
    DISTRICT(2),
    SCHOOL(3),
    GRADE(4),
    DEPARTMENT(4),
    COURSE(4),
    /** One teacher's own practice: a unit of one, the last link of the cascade. */
    TEACHER(5);

    private final int depth;

    TeamLevel(int depth) {
        this.depth = depth;
    }

    /** Whether a team of this level may be the parent of a team of the other: strictly wider, so cycles cannot form. */
    public boolean isAbove(TeamLevel other) {
        return depth < other.depth;
    }

    /** Whether teams of this level lead in organizations of such a kind; within schools are all levels below them. */
    public boolean fits(OrganizationKind kind) {
        return switch (this) {
            case STATE -> kind == OrganizationKind.STATE;
            case REGION -> kind == OrganizationKind.REGION;
            case DISTRICT -> kind == OrganizationKind.DISTRICT;
            case SCHOOL, GRADE, DEPARTMENT, COURSE, TEACHER -> kind == OrganizationKind.SCHOOL;
        };
    }

    /** Whether teams of the two levels stand side by side, so that one can merge into the other. */
    public boolean isBeside(TeamLevel other) {
        return depth == other.depth;
    }

    /** Whether people lead together at this level, so that it can be asked who is missing. */
    public boolean isShared() {
        return this != TEACHER;
    }
}
