package org.throughline.command.direction.direction;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.command.teams.team.TeamFacts.Seat;
import org.throughline.events.teams.team.AdministratorRole;
import org.throughline.events.teams.team.TeamLevel;

/**
 * Administrators go first in making the vision: the vision of a district or a school is led by one of its
 * administrators, among others. The teams below them are free to lead themselves.
 *
 * @param administratorRoles codes of the roles that count
 */
record VisionLedByAdministrator(Set<String> administratorRoles) {

    static final VisionLedByAdministrator DEFAULT = new VisionLedByAdministrator(
            Arrays.stream(AdministratorRole.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet()));

    boolean asksOf(TeamLevel level) {
        return level == TeamLevel.DISTRICT || level == TeamLevel.SCHOOL;
    }

    /**
     * Whether an administrator is among those who led.
     *
     * @param ledBy member ids or roles
     * @param seats who sat on the team, and on those above it, on the day
     */
    boolean isMetBy(Collection<String> ledBy, Collection<Seat> seats) {
        return ledBy.stream().anyMatch(administratorRoles::contains)
                || seats.stream()
                        .anyMatch(seat -> administratorRoles.contains(seat.role()) && ledBy.contains(seat.memberId()));
    }
}
