package org.throughline.query.question.teams;

import java.time.Month;
import java.util.List;
import java.util.Set;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;

/**
 * By what attendance is judged.
 *
 * @param leastPercent smallest share of meetings at which a role has to be in the room (items 1.1 and 1.2 of the Tiered
 *     Fidelity Inventory: below 80 % is not full credit)
 * @param leastMeetings fewest meetings of a year (Wisconsin's conditions for a recognized team)
 * @param leastWithDecisionMaker fewest meetings of a year with a decision maker in the room (the same)
 * @param decisionMakers roles that can decide for the organization
 * @param recess months in which no school is held
 */
public record AttendanceRules(
        int leastPercent,
        int leastMeetings,
        int leastWithDecisionMaker,
        Set<String> decisionMakers,
        List<Month> recess) {

    /** The rules as they are usual: administrators decide. */
    static AttendanceRules usual(RoleVocabulary roles, Profiles profiles) {
        return new AttendanceRules(Limit.ATTENDANCE_PERCENT.usual(), 6, 6, roles.administrators(), profiles.recess());
    }

    /** The same with the share a district set for itself. */
    AttendanceRules withLeastPercent(int percent) {
        return new AttendanceRules(percent, leastMeetings, leastWithDecisionMaker, decisionMakers, recess);
    }

    /** How a rule stands. */
    public enum Standing {
        MET,
        NOT_MET,
        /** Not met, by a team that has not existed for the time the rule asks about. */
        NOT_YET,
        /** What is written down does not say. */
        UNKNOWN
    }

    /** Whether a role was in the room often enough; judged unrounded, over the meetings of which it is known. */
    Standing ofRole(int inTheRoom, int known) {
        if (known == 0) {
            return Standing.UNKNOWN;
        }
        return 100L * inTheRoom >= (long) leastPercent * known ? Standing.MET : Standing.NOT_MET;
    }

    /**
     * Whether a team met often enough in a year, with a decision maker.
     *
     * @param unknown meetings of which nobody wrote down whether a decision maker was there
     * @param wholeYear whether the team existed all year
     */
    Standing ofYear(int meetings, int withDecisionMaker, int unknown, boolean wholeYear) {
        if (meetings >= leastMeetings && withDecisionMaker >= leastWithDecisionMaker) {
            return Standing.MET;
        }
        if (meetings >= leastMeetings && withDecisionMaker + unknown >= leastWithDecisionMaker) {
            return Standing.UNKNOWN;
        }
        return wholeYear ? Standing.NOT_MET : Standing.NOT_YET;
    }
}
