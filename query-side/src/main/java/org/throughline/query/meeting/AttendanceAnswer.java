package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.organization.OrganizationKind;
import org.throughline.events.rulebook.Limit;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.organization.TeamEnds;
import org.throughline.query.read.Snapshot;
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

        /** What a snapshot holds. */
        static Known in(Snapshot snapshot, @Nullable String onlyTeam) {
            List<TeamState> teams = snapshot.states(TeamState.class).stream()
                    .filter(team -> onlyTeam == null || team.teamId().equals(onlyTeam))
                    .toList();
            return new Known(
                    teams,
                    snapshot.states(MeetingState.class),
                    snapshot.states(OrganizationState.class),
                    snapshot.states(RulebookState.class));
        }

        /** The first day without the team. */
        @Nullable
        LocalDate endOf(TeamState team) {
            return new TeamEnds(organizations).of(team);
        }

        /** The meetings that count of each team, the earliest first. */
        Map<String, List<MeetingState>> meetingsByTeam() {
            return meetings.stream()
                    .filter(MeetingState::counts)
                    .sorted(Comparator.comparing(MeetingState::heldOn).thenComparing(MeetingState::meetingId))
                    .collect(Collectors.groupingBy(MeetingState::teamId));
        }

        /** The teams, the widest level first. */
        Stream<TeamState> widestFirst() {
            return teams.stream().sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId));
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
        Map<String, List<MeetingState>> meetings = known.meetingsByTeam();
        List<TeamAttendance> teams = known.widestFirst()
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
