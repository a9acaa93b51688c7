package org.throughline.query.question.teams;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.teams.AttendanceRules.Standing;

/**
 * How regularly one team met in a window, and who came.
 *
 * @param meetings meetings that count
 * @param monthsWithoutMeeting whole months of school in the window through which the team existed in the district and did not meet; a month that
 *     is not over is not one of them
 * @param conversations courageous conversations led
 * @param leastPercent the share of meetings at which a role has to be in the room, by the district's rule at the end of the
 *     window
 * @param roles by role: whether somebody in it was in the room
 * @param members by person, over the meetings held during their tenure
 * @param guests by role, how many meetings had one
 */
public record TeamAttendance(
        String teamId,
        String organizationId,
        TeamLevel level,
        String name,
        int meetings,
        List<YearMonth> monthsWithoutMeeting,
        PastYear pastYear,
        Mission mission,
        int conversations,
        int leastPercent,
        List<OfRole> roles,
        List<OfMember> members,
        List<OfGuests> guests) {

    /**
     * The year that ends with the window.
     *
     * @param withDecisionMaker meetings with a decision maker of the team in the room
     * @param decisionMakerUnknown meetings of which that is not written down
     * @param standing whether the team met often enough, and with a decision maker
     */
    public record PastYear(
            LocalDate from,
            LocalDate to,
            int meetings,
            int withDecisionMaker,
            int decisionMakerUnknown,
            Standing standing) {}

    /**
     * How much of the agenda served the mission.
     *
     * @param withoutAgenda meetings of which no agenda was kept; they are in neither count
     * @param percent absent when there are no items
     */
    public record Mission(int items, int linked, @Nullable BigDecimal percent, int withoutAgenda) {}

    /**
     * A role.
     *
     * @param meetings meetings during which somebody held it
     * @param percent of the meetings of which it is known, rounded for display; {@code standing} is judged unrounded
     */
    public record OfRole(
            String role,
            int meetings,
            int inTheRoom,
            int notInTheRoom,
            int unknown,
            @Nullable BigDecimal percent,
            Standing standing) {}

    /**
     * A person.
     *
     * @param roles every role held at one of the meetings
     * @param meetings meetings held during their tenure
     * @param percent present, of the meetings of which it is known
     */
    public record OfMember(
            String memberId,
            List<String> roles,
            int meetings,
            int present,
            int excused,
            int absent,
            int unknown,
            @Nullable BigDecimal percent) {}

    /** Guests of one role. */
    public record OfGuests(String role, int meetings) {}
}
