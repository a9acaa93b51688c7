package org.throughline.query.question.direction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Parent;

/**
 * Finds the teams elsewhere under which teams of a district stand or once stood: those of its region, and of the district that
 * a school came from.
 */
final class FormerParents {

    private FormerParents() {}

    /** The teams above these that are not among them, up to the topmost. */
    static List<TeamState> of(Collection<TeamState> teams, Function<String, Optional<TeamState>> byId) {
        Set<String> known = teams.stream().map(TeamState::teamId).collect(Collectors.toSet());
        Map<String, TeamState> found = new LinkedHashMap<>();
        Collection<TeamState> next = teams;
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(team -> team.line().parents().stream())
                    .map(Parent::teamId)
                    .distinct()
                    .filter(id -> !known.contains(id) && !found.containsKey(id))
                    .flatMap(id -> byId.apply(id).stream())
                    .toList();
            next.forEach(team -> found.put(team.teamId(), team));
        }
        return List.copyOf(found.values());
    }
}
