package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.team.TeamState;

/**
 * Meetings and attendance of teams in a window.
 *
 * @param leastPercent the share of meetings at which a role has to be in the room
 * @param leastMeetings the fewest meetings of a year
 * @param leastWithDecisionMaker the fewest of them with a decision maker
 * @param teams every team that existed in the window, the widest level first
 */
public record AttendanceAnswer(
        LocalDate from,
        LocalDate to,
        int leastPercent,
        int leastMeetings,
        int leastWithDecisionMaker,
        List<TeamAttendance> teams,
        @Nullable LocalDate asOf,
        long position) {

    /** What is asked about: teams, their meetings, and the organizations they lead. */
    record Known(
            Collection<TeamState> teams,
            Collection<MeetingState> meetings,
            Collection<OrganizationState> organizations) {}

    static AttendanceAnswer of(
            Window window, Known known, AttendanceRules rules, @Nullable LocalDate asOf, long position) {
        Map<String, List<MeetingState>> meetings = known.meetings().stream()
                .filter(MeetingState::counts)
                .sorted(Comparator.comparing(MeetingState::heldOn).thenComparing(MeetingState::meetingId))
                .collect(Collectors.groupingBy(MeetingState::teamId));
        List<TeamAttendance> teams = known.teams().stream()
                .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId))
                .map(team -> new AttendanceCount(
                        team,
                        endOf(team, known.organizations()),
                        meetings.getOrDefault(team.teamId(), List.of()),
                        window,
                        rules))
                .filter(AttendanceCount::concerns)
                .map(AttendanceCount::answer)
                .toList();
        return new AttendanceAnswer(
                window.from(),
                window.to(),
                rules.leastPercent(),
                rules.leastMeetings(),
                rules.leastWithDecisionMaker(),
                teams,
                asOf,
                position);
    }

    /** A team ends at the latest with the organization it leads. */
    private static @Nullable LocalDate endOf(TeamState team, Collection<OrganizationState> organizations) {
        Stream<@Nullable LocalDate> ends = organizations.stream()
                .filter(organization -> organization.organizationId().equals(team.organizationId()))
                .map(OrganizationState::endedOn);
        return ends.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
