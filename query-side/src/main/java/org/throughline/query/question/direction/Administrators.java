package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.Days;
import org.throughline.query.subject.teams.team.TeamState;

/** Knows who sat as an administrator on a team or above it on a day. */
final class Administrators {

    private final Set<String> roles;
    private final Map<String, TeamState> seats;
    private final Map<String, CascadeTeam> teams;

    /**
     * Takes in teams.
     *
     * @param roles codes of the roles that count as administrators
     */
    Administrators(Set<String> roles, Collection<TeamState> seats, Map<String, CascadeTeam> teams) {
        this.roles = roles;
        this.seats = seats.stream().collect(Collectors.toMap(TeamState::teamId, Function.identity()));
        this.teams = teams;
    }

    /**
     * Whether one of them is among these.
     *
     * @param who member ids or roles
     */
    boolean areAmong(List<String> who, String teamId, LocalDate day) {
        if (who.stream().anyMatch(roles::contains)) {
            return true;
        }
        for (Optional<String> next = Optional.of(teamId); next.isPresent(); next = above(next.get(), day)) {
            if (haveASeatOn(next.get(), who, day)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> above(String teamId, LocalDate day) {
        return Optional.ofNullable(teams.get(teamId)).flatMap(team -> team.parentOn(day));
    }

    private boolean haveASeatOn(String teamId, List<String> who, LocalDate day) {
        TeamState team = seats.get(teamId);
        return team != null
                && team.tenures().stream()
                        .anyMatch(tenure -> roles.contains(tenure.role())
                                && who.contains(tenure.memberId())
                                && Days.hold(tenure.from(), tenure.until(), day));
    }
}
