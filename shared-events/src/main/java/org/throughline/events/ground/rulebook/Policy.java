package org.throughline.events.ground.rulebook;

/** Rules that a district may hold strictly, loosely or not at all. Each names what it asks for. */
public enum Policy {
    /** A unit's readiness has been assessed before it enters initial implementation. */
    READINESS_BEFORE_INITIAL(Mode.WARN),
    /** A fidelity check that meets its criterion supports entering full implementation. */
    FULL_NEEDS_FIDELITY_CRITERION(Mode.BLOCK),
    /** An administrator of the unit stands by the practice when it enters full implementation. */
    FULL_NEEDS_ADMINISTRATIVE_COMMITMENT(Mode.BLOCK),
    /** An administrator is among those who lead the making of a vision. */
    VISION_LED_BY_ADMINISTRATOR(Mode.WARN),
    /** What is adopted names data it rests on. */
    ADOPTION_RESTS_ON_DATA(Mode.WARN),
    /**
     * The limit of active focus areas stands even when somebody overrides it: {@code BLOCK} never lets it be exceeded,
     * {@code WARN} lets an override with reason and approver pass with a concern, {@code OFF} without one.
     */
    FOCUS_LIMIT_OVERRIDE(Mode.BLOCK),
    /** A decision from above says why it was taken so. */
    TOP_DOWN_NEEDS_JUSTIFICATION(Mode.WARN),
    /** A plan is closed when each of its steps is done, dropped or has failed. */
    PLANS_CLOSE_WITH_STEPS_SETTLED(Mode.WARN),
    /** A team goes by one adopted plan of a scope at a time. */
    ONE_ADOPTED_PLAN_PER_SCOPE(Mode.WARN),
    /** Leadership teams have members of the six groups. A team may always be formed without: it is only asked who is missing. */
    TEAMS_HAVE_SIX_GROUPS(Mode.WARN),
    /** Linked teams have the roles their level asks for. It is only asked who is missing. */
    TEAMS_HAVE_LINKED_ROLES(Mode.WARN),
    /** Implementation teams have members from inside and outside. It is only asked who is missing. */
    TEAMS_REACH_OUTSIDE(Mode.WARN);

    private final Mode usual;

    Policy(Mode usual) {
        this.usual = usual;
    }

    /** How it is held as long as a district has said nothing else. */
    public Mode usual() {
        return usual;
    }
}
