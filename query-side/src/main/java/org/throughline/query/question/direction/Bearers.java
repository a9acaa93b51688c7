package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Days;
import org.throughline.query.question.direction.UnitBearer.Borne;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.bearer.DirectionBearerState.Named;
import org.throughline.query.subject.ground.organization.OrganizationState;

/**
 * Which team bears the direction of an organization, on any day up to the one the states are of. The one place where this is
 * decided: the team that was named, as long as it is there; where none was, the only team of the organization's level; where
 * there are several, none.
 */
final class Bearers {

    private final Map<String, List<CascadeTeam>> candidates;
    private final Map<String, DirectionBearerState> said;

    /**
     * Knows who could, and what was said.
     *
     * @param teams all teams, those of other levels included
     * @param organizations those of the district; a team of another one leads at its own level
     */
    Bearers(
            Collection<CascadeTeam> teams,
            Collection<OrganizationState> organizations,
            Collection<DirectionBearerState> said) {
        Map<String, OrganizationState> units = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, Function.identity()));
        this.candidates = teams.stream()
                .filter(team -> isOfItsLevel(team, units.get(team.organizationId())))
                .collect(Collectors.groupingBy(CascadeTeam::organizationId));
        this.said = said.stream().collect(Collectors.toMap(DirectionBearerState::organizationId, Function.identity()));
    }

    private static boolean isOfItsLevel(CascadeTeam team, @Nullable OrganizationState unit) {
        return unit == null
                ? !TeamLevel.SCHOOL.isAbove(team.level())
                : team.level().name().equals(unit.kind().name());
    }

    UnitBearer on(String organizationId, LocalDate day) {
        List<String> there = candidates.getOrDefault(organizationId, List.of()).stream()
                .filter(team -> team.isThereOn(day))
                .map(CascadeTeam::teamId)
                .sorted()
                .toList();
        String named = namedOn(organizationId, day);
        if (named != null && there.contains(named)) {
            return new UnitBearer(organizationId, Bearing.NAMED, named, there);
        }
        return switch (there.size()) {
            case 0 -> new UnitBearer(organizationId, Bearing.NO_TEAM, null, there);
            case 1 -> new UnitBearer(organizationId, Bearing.ONLY_ONE, there.getFirst(), there);
            default -> new UnitBearer(organizationId, Bearing.NOT_SAID, null, there);
        };
    }

    Borne bears(CascadeTeam team, LocalDate day) {
        return on(team.organizationId(), day).of(team);
    }

    private @Nullable String namedOn(String organizationId, LocalDate day) {
        return names(organizationId)
                .filter(named -> Days.hold(named.from(), named.until(), day))
                .map(Named::teamId)
                .findFirst()
                .orElse(null);
    }

    private Stream<Named> names(String organizationId) {
        return Stream.ofNullable(said.get(organizationId)).flatMap(state -> state.named().stream());
    }

    /** Every day on which the answer about an organization can become another. */
    Stream<LocalDate> turns(String organizationId) {
        return Stream.concat(
                names(organizationId).map(Named::from),
                candidates.getOrDefault(organizationId, List.of()).stream()
                        .flatMap(team -> Stream.concat(Stream.of(team.from()), Stream.ofNullable(team.until()))));
    }
}
