package org.throughline.events.team;

/** Levels at which teams lead, from the widest to the narrowest; grade, department and course teams stand side by side. */
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
}
