package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.query.question.direction.CommitmentCoverage.Made;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** Who stands by the vision of each organization as it is on a day: commitments that hold, to the version in effect. Pure. */
public final class VisionCommitments {

    private final Map<String, List<Held>> byUnit = new HashMap<>();

    /**
     * A commitment that holds.
     *
     * @param organizationId the organization in which it was made
     * @param by member id; absent when a group committed as a whole
     * @param role code of the role in which it was made
     */
    public record Held(
            String organizationId,
            CommitmentLevel level,
            @Nullable String by,
            String role) {}

    VisionCommitments(
            LocalDate day,
            Collection<TeamState> teams,
            Collection<OrganizationState> organizations,
            Collection<DirectionBearerState> bearers,
            Collection<DirectionState> directions,
            Collection<CommitmentRegisterState> registers) {
        Bearers known = new Bearers(CascadeTeams.of(teams, organizations).values(), organizations, bearers);
        Map<String, DirectionState> byTeam =
                directions.stream().collect(Collectors.toMap(DirectionState::teamId, Function.identity()));
        Map<String, List<Made>> madeTo = Made.byDirection(registers);
        organizations.stream().map(OrganizationState::organizationId).forEach(unit -> {
            String team = known.on(unit, day).teamId();
            Versions visions = Versions.of(team == null ? null : byTeam.get(team), DirectionPart.VISION);
            int current = visions.on(day);
            if (current > 0) {
                byUnit.put(unit, held(madeTo.getOrDefault(Objects.requireNonNull(team), List.of()), visions, day));
            }
        });
    }

    /** Those of a snapshot, of units above what is asked about as well. */
    public static VisionCommitments in(
            Snapshot snapshot, Collection<TeamState> teams, Collection<OrganizationState> organizations) {
        return new VisionCommitments(
                snapshot.day(),
                teams,
                organizations,
                snapshot.statesUpwards(DirectionBearerState.class),
                snapshot.statesUpwards(DirectionState.class),
                snapshot.statesUpwards(CommitmentRegisterState.class));
    }

    private static List<Held> held(Collection<Made> made, Versions visions, LocalDate day) {
        int current = visions.on(day);
        return made.stream()
                .filter(one -> one.commitment().holdsOn(day)
                        && visions.standingAt(one.direction().version()) == current)
                .map(one -> new Held(
                        one.organizationId(),
                        one.commitment().level(),
                        one.commitment().by(),
                        one.commitment().role()))
                .toList();
    }

    /** The commitments to the vision of an organization; absent where it has none. */
    public @Nullable List<Held> to(String organizationId) {
        return byUnit.get(organizationId);
    }
}
