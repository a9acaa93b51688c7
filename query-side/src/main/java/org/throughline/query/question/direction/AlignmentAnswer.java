package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.direction.UnitBearer.Borne;

/**
 * How the directions of a district hang together, and since when.
 *
 * @param part the part judged alone; the whole of each direction when absent
 * @param bearers whose direction is that of each organization with a team in the answer
 * @param links every team's link upwards, the widest level first; single teachers only when asked for by team
 * @param teachersWithheld whether single teachers were asked about whose links are for their own team only
 * @param longestStaleChain the longest way up that has a stale link in it; absent when there is none
 * @param teachers per school, what became of the directions of single teachers
 * @param conflicts what is said to be at odds and not resolved, the oldest first
 */
public record AlignmentAnswer(
        @Nullable DirectionPart part,
        List<UnitBearer> bearers,
        List<TeamLink> links,
        boolean teachersWithheld,
        @Nullable StaleChain longestStaleChain,
        List<TeacherShare> teachers,
        List<Conflict> conflicts) {

    /**
     * A team's link upwards.
     *
     * @param bearsUnit whether its direction is that of its organization
     * @param parentTeamId the team above it on the day
     * @param outOfLine whether the team above it is neither of its district on the day nor above it, as a unit that moved
     *     leaves its teams
     * @param version its own version in effect; 0 when there is none
     * @param parentVersion the parent's version in effect; 0 when there is none
     * @param since first day of the status, whatever its causes since then
     * @param days from that day to the day asked about
     * @param statement the last word on its alignment with the present parent
     * @param movedParts which parts of the parent's direction moved on since that word
     * @param ownMovedParts which parts of its own did
     * @param anchoring whether it hangs together with the district's direction, every link counted
     * @param anchoringSince first day of that
     * @param path the way up, the team itself first
     * @param firstBroken the nearest team on it whose link is not aligned
     * @param broken every such team, the nearest first
     * @param history the status from the team's first day on
     */
    public record TeamLink(
            String teamId,
            String name,
            String organizationId,
            TeamLevel level,
            Borne bearsUnit,
            @Nullable String parentTeamId,
            boolean outOfLine,
            int version,
            int parentVersion,
            LinkStatus status,
            @Nullable LinkCause cause,
            LocalDate since,
            long days,
            @Nullable Statement statement,
            List<DirectionPart> movedParts,
            List<DirectionPart> ownMovedParts,
            Anchoring anchoring,
            LocalDate anchoringSince,
            long anchoringDays,
            List<String> path,
            @Nullable String firstBroken,
            List<String> broken,
            List<LinkInterval> history) {}

    /** What was said when the team last held its direction aligned: which versions it pinned, when, and how. */
    public record Statement(
            int version,
            int parentVersion,
            LocalDate on,
            @Nullable String how) {}

    /**
     * A way up with stale links in it.
     *
     * @param path the lowest team first
     * @param stale the teams whose link is stale
     * @param oldestDays how long the oldest of them has been
     */
    public record StaleChain(List<String> path, List<String> stale, long oldestDays) {}

    /** Something at odds that nobody has resolved. */
    public record Conflict(
            String teamId,
            String flagId,
            DirectionPart part,
            int version,
            String parentTeamId,
            int parentVersion,
            String what,
            LocalDate since,
            long days) {}
}
