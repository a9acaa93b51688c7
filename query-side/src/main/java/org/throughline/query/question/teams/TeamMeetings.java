package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/** Teams, their meetings, the days on which they lay in the district asked about, and the rules of their districts. */
final class TeamMeetings {

    private final Collection<TeamState> teams;
    private final Map<String, List<MeetingState>> meetings;
    private final Map<String, RulebookState> rulebooks;
    private final Belonging belonging;
    private final BiFunction<String, LocalDate, Optional<String>> districtOf;

    /**
     * Takes in states.
     *
     * @param districtOf the district in which an organization lay on a day
     */
    TeamMeetings(
            Collection<TeamState> teams,
            Collection<MeetingState> meetings,
            Collection<RulebookState> rulebooks,
            Belonging belonging,
            BiFunction<String, LocalDate, Optional<String>> districtOf) {
        this.teams = teams;
        this.meetings = meetings.stream()
                .filter(MeetingState::counts)
                .sorted(MeetingState.IN_TIME)
                .collect(Collectors.groupingBy(MeetingState::teamId));
        this.rulebooks =
                rulebooks.stream().collect(Collectors.toMap(RulebookState::organizationId, Function.identity()));
        this.belonging = belonging;
        this.districtOf = districtOf;
    }

    /**
     * What a snapshot holds.
     *
     * @param onlyTeam id of the only team asked about; absent for all
     */
    static TeamMeetings in(Snapshot snapshot, @Nullable String onlyTeam) {
        return new TeamMeetings(
                snapshot.everHere(TeamState.class).stream()
                        .filter(team -> onlyTeam == null || team.teamId().equals(onlyTeam))
                        .toList(),
                snapshot.everHere(MeetingState.class),
                snapshot.everHere(RulebookState.class),
                Belonging.in(snapshot),
                snapshot.territory()::districtOf);
    }

    /** The teams, the widest level first. */
    Stream<TeamState> widestFirst() {
        return teams.stream().sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::teamId));
    }

    TeamDays daysOf(TeamState team) {
        return belonging.of(team);
    }

    /** The meetings of a team that count, wherever it lay when they were held; the earliest first. */
    List<MeetingState> of(TeamState team) {
        return meetings.getOrDefault(team.teamId(), List.of());
    }

    /** Those that were held in the district. */
    List<MeetingState> hereOf(TeamState team) {
        return of(team).stream()
                .filter(meeting -> belonging.covers(meeting.organizationId(), meeting.heldOn()))
                .toList();
    }

    /** The number that counts at the end of the window in the district of a team's last day here. */
    int number(Limit limit, TeamState team, Window window, TeamDays days) {
        return districtOf
                .apply(team.organizationId(), days.lastWithin(window))
                .map(rulebooks::get)
                .map(rulebook -> rulebook.number(limit, window.to()))
                .orElse(limit.usual());
    }
}
