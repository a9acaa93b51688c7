package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.organization.OrganizationKind;
import org.throughline.events.rulebook.Limit;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.read.Window;
import org.throughline.query.rulebook.RulebookState;
import org.throughline.query.team.TeamState;

/**
 * Meetings and attendance of teams in a window.
 *
 * @param leastMeetings the fewest meetings of a year
 * @param leastWithDecisionMaker the fewest of them with a decision maker
 * @param teams every team that existed in the window, the widest level first
 */
public record AttendanceAnswer(
        LocalDate from,
        LocalDate to,
        int leastMeetings,
        int leastWithDecisionMaker,
        List<TeamAttendance> teams,
        @Nullable LocalDate asOf,
        long position) {

    /** What is asked about: teams, their meetings, the organizations they lead, and the rules of their districts. */
    record Known(
            Collection<TeamState> teams,
            Collection<MeetingState> meetings,
            Collection<OrganizationState> organizations,
            Collection<RulebookState> rulebooks) {

        private Optional<OrganizationState> organization(@Nullable String id) {
            return organizations.stream()
                    .filter(one -> one.organizationId().equals(id))
                    .findFirst();
        }

        /** A team ends at the latest with the organization it leads. */
        @Nullable
        LocalDate endOf(TeamState team) {
            return organization(team.organizationId())
                    .map(OrganizationState::endedOn)
                    .orElse(null);
        }

        /** A number its district counted by that day. */
        int number(Limit limit, TeamState team, LocalDate day) {
            Optional<OrganizationState> led = organization(team.organizationId());
            String district = led.filter(one -> one.kind() == OrganizationKind.SCHOOL)
                    .map(OrganizationState::parentId)
                    .orElse(team.organizationId());
            return rulebooks.stream()
                    .filter(one -> one.organizationId().equals(district))
                    .map(one -> one.number(limit, day))
                    .findFirst()
                    .orElse(limit.usual());
        }
    }

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
                        known.endOf(team),
                        meetings.getOrDefault(team.teamId(), List.of()),
                        window,
                        rules.withLeastPercent(known.number(Limit.ATTENDANCE_PERCENT, team, window.to()))))
                .filter(AttendanceCount::concerns)
                .map(AttendanceCount::answer)
                .toList();
        return new AttendanceAnswer(
                window.from(),
                window.to(),
                rules.leastMeetings(),
                rules.leastWithDecisionMaker(),
                teams,
                asOf,
                position);
    }
}
