package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Days;

/**
 * A team.
 *
 * @param parentTeamId the team it is linked to upwards
 * @param end how it ended; absent while it goes on
 * @param tenures who sat on it, in which role, from when to when
 * @param line its place among the other teams over time
 * @param inclusion whom it asked to join, and who was made familiar with it
 * @param teamwork how it works and shares its work out
 */
public record TeamState(
        String teamId,
        String organizationId,
        TeamLevel level,
        String name,
        @Nullable String parentTeamId,
        List<TeamPurpose> purposes,
        LocalDate formedOn,
        @Nullable End end,
        List<Tenure> tenures,
        Line line,
        Inclusion inclusion,
        Teamwork teamwork) {

    /**
     * One person in one role.
     *
     * @param origin where they come from; absent when it follows from the role
     * @param area of a teacher leader
     * @param from first day in it
     * @param until first day not in it any more; open when absent
     */
    public record Tenure(
            String memberId,
            String role,
            @Nullable MemberOrigin origin,
            @Nullable TeamArea area,
            LocalDate from,
            @Nullable LocalDate until) {

        /** A tenure whose role says all there is to say. */
        public Tenure(String memberId, String role, LocalDate from, @Nullable LocalDate until) {
            this(memberId, role, null, TeamArea.namedBy(role), from, until);
        }

        boolean isOpen() {
            return until == null;
        }

        /** Whether it lasted on this day. */
        public boolean holdsOn(LocalDate day) {
            return Days.hold(from, until, day);
        }

        Tenure endedOn(LocalDate day) {
            return isOpen() ? new Tenure(memberId, role, origin, area, from, day) : this;
        }
    }

    /**
     * How a team ended.
     *
     * @param on the first day without it
     * @param intoTeamId the team it went up in; absent when it was dissolved
     */
    public record End(LocalDate on, @Nullable String intoTeamId, String reason) {}

    /**
     * A team among other teams.
     *
     * @param parents every team it was linked to upwards
     * @param splits when other teams were formed out of it
     */
    public record Line(List<Parent> parents, List<Split> splits) {}

    /**
     * A link upwards.
     *
     * @param until first day without it; open when absent
     */
    public record Parent(
            String teamId, LocalDate from, @Nullable LocalDate until) {}

    /** Teams formed out of another. */
    public record Split(List<String> formedTeamIds, String reason, LocalDate on) {}

    /** Its seats by the end of a day, as far as this state knows. */
    public List<Tenure> seatsOn(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.holdsOn(day)).toList();
    }

    TeamState with(@Nullable String otherParent, Line otherLine) {
        return new TeamState(
                teamId,
                organizationId,
                level,
                name,
                otherParent,
                purposes,
                formedOn,
                end,
                tenures,
                otherLine,
                inclusion,
                teamwork);
    }

    TeamState with(@Nullable End otherEnd, List<Tenure> otherTenures) {
        return new TeamState(
                teamId,
                organizationId,
                level,
                name,
                parentTeamId,
                purposes,
                formedOn,
                otherEnd,
                otherTenures,
                line,
                inclusion,
                teamwork);
    }

    TeamState with(Inclusion otherInclusion, Teamwork otherTeamwork) {
        return new TeamState(
                teamId,
                organizationId,
                level,
                name,
                parentTeamId,
                purposes,
                formedOn,
                end,
                tenures,
                line,
                otherInclusion,
                otherTeamwork);
    }
}
