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
    TEAMS_REACH_OUTSIDE(Mode.WARN),
    /**
     * What is begun, checked, measured, agreed, committed to or given for a practice names one that the organization, or one it
     * lies in, had selected by then.
     */
    PRACTICE_IS_SELECTED(Mode.OFF),
    /** A goal is set for a need, and each goal of a plan is one of those that were set. */
    GOALS_TRACE_TO_NEEDS(Mode.OFF),
    /** A cycle that has an equity aim begins while a commitment to an equitable process lives in the unit or in one it lies in. */
    EQUITY_AIMS_REST_ON_A_COMMITMENT(Mode.WARN),
    /** The first cycle that tries an idea does not try it everywhere at once. */
    FIRST_TESTS_ARE_SMALL(Mode.WARN),
    /** An answer to where we are now cites data and names who is involved. */
    REALITY_CITES_DATA(Mode.WARN),
    /** A plan is adopted when somebody beyond those who wrote it has given input to it. */
    PLAN_HAS_INPUT(Mode.OFF),
    /** A check is made by an instrument that serves the practice checked. */
    INSTRUMENT_SERVES_PRACTICE(Mode.WARN),
    /** A round of an administration is counted when as many of those invited cast a ballot, and those were there, as it asks for. */
    ADMINISTRATION_HAS_QUORUM(Mode.WARN),
    /** Whoever is said to have led, decided, taken part or committed held such a seat in the unit, above or below it on that day. */
    PEOPLE_HOLD_THEIR_SEATS(Mode.WARN),
    /** A unit that moves leaves none of its teams under one that is neither of its district any more nor above it. */
    TEAMS_STAND_IN_LINE(Mode.WARN),
    /** What a fact names of ours is there: goals and steps on an agenda, what evidence links to. */
    REFERENCES_ARE_THERE(Mode.WARN),
    /** What an assessment of readiness finds does not contradict the points it counts. */
    READINESS_FITS_ITS_SCORE(Mode.WARN),
    /** The check that supports full implementation was made after initial implementation began, and not too long before the move. */
    FULL_NEEDS_RECENT_CHECK(Mode.WARN),
    /** The check that supports full implementation was not rated by those whose work it is about alone. */
    FULL_NEEDS_CHECK_BY_OTHERS(Mode.OFF),
    /** What is completed belongs to the stage that is held, to an earlier one, or to the one that comes next. */
    ACTIVITIES_FOLLOW_THE_STAGE(Mode.WARN),
    /** A decision that is said to be shared was taken by several people, who are named. */
    SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS(Mode.WARN),
    /** A limit beyond what its source says has somebody who stands for it. */
    LIMITS_STAY_WITHIN_SOURCES(Mode.WARN),
    /** A rule that is recorded long after the day it holds from has somebody who stands for it. */
    RULES_ARE_SET_IN_TIME(Mode.WARN);

    private final Mode usual;

    Policy(Mode usual) {
        this.usual = usual;
    }

    /** How it is held as long as a district has said nothing else. */
    public Mode usual() {
        return usual;
    }
}
