package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;

/**
 * Who owns the goals that are pursued.
 *
 * @param counts of the goals
 * @param goals by organization and goal
 */
public record GoalOwnersAnswer(Counts counts, List<Owned> goals) {

    /**
     * How many goals are owned how.
     *
     * @param pursued how many there are
     * @param beyondLeaders how many of them somebody owns who does not lead
     * @param leadersOnly how many of them leaders alone own
     * @param nobody how many of them no owner is named of
     */
    public record Counts(int pursued, int beyondLeaders, int leadersOnly, int nobody) {}

    /**
     * A goal.
     *
     * @param owners people and roles who answer for it
     * @param groups codes of groups who do, as they were named
     */
    public record Owned(
            String goalId,
            String organizationId,
            Map<String, String> title,
            Ownership ownership,
            List<Owner> owners,
            List<String> groups) {}

    /** Who owns a goal. */
    public enum Ownership {
        /** Somebody, or a group, that does not lead; leaders may own it too. */
        BEYOND_LEADERS,
        LEADERS_ONLY,
        /** Nobody was named. */
        NOBODY
    }

    /**
     * Somebody who answers for a goal.
     *
     * @param owner member id or code of a role
     */
    public record Owner(String owner, Standing standing) {}

    /** How somebody stands to leadership on the day asked about. */
    public enum Standing {
        /** They sit on a team in a role that leads. */
        LEADS,
        /** They sit on a team in another role. */
        SITS,
        /** They have no seat. */
        NO_SEAT
    }
}
