package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.direction.CascadeTeam.UnderParent;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** Reads teams as links of a cascade. */
final class CascadeTeams {

    private CascadeTeams() {}

    /** The teams by id. */
    static Map<String, CascadeTeam> of(Collection<TeamState> teams, Collection<OrganizationState> organizations) {
        Map<String, LocalDate> ends = new HashMap<>();
        organizations.stream()
                .filter(organization -> organization.endedOn() != null)
                .forEach(organization -> ends.put(organization.organizationId(), organization.endedOn()));
        Map<String, CascadeTeam> links = new LinkedHashMap<>();
        teams.forEach(team -> links.put(team.teamId(), link(team, ends.get(team.organizationId()))));
        return links;
    }

    private static CascadeTeam link(TeamState team, @Nullable LocalDate organizationEnd) {
        LocalDate end = Stream.concat(
                        Stream.ofNullable(organizationEnd),
                        Stream.ofNullable(team.end()).map(TeamState.End::on))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new CascadeTeam(
                team.teamId(), team.organizationId(), team.level(), team.name(), team.formedOn(), end, parents(team));
    }

    private static List<UnderParent> parents(TeamState team) {
        return team.line().parents().stream()
                .map(parent -> new UnderParent(parent.teamId(), parent.from(), parent.until()))
                .toList();
    }
}
