package org.throughline.command.team;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.team.TeamLevel;

/**
 * What decisions need to know of a team.
 *
 * @param level absent as long as it is not formed
 * @param organizationId the organization it leads; empty as long as it is not formed
 * @param parentTeamId the team it is linked to upwards
 * @param formedOn the day it exists from
 * @param seats who sits on it in which role
 */
public record TeamState(
        @Nullable TeamLevel level,
        String organizationId,
        @Nullable String parentTeamId,
        @Nullable LocalDate formedOn,
        Set<Seat> seats) {

    static final TeamState UNKNOWN = new TeamState(null, "", null, null, Set.of());

    /** One person in one role. */
    public record Seat(String memberId, String role) {}

    /** Whether it has been formed. */
    public boolean exists() {
        return level != null;
    }

    boolean hasMember(String memberId) {
        return seats.stream().anyMatch(seat -> seat.memberId().equals(memberId));
    }

    TeamState with(Set<Seat> otherSeats) {
        return new TeamState(level, organizationId, parentTeamId, formedOn, Set.copyOf(otherSeats));
    }
}
