package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.NamesPeople.Named;

/**
 * Whether people held the seats in which they are said to have acted. A seat counts where it is one of a team of the
 * organization, of an organization that lies in it, or of one that it lies in.
 */
public final class Seats {

    private Seats() {}

    /**
     * Whether such a seat was held on a day, as known now.
     *
     * @param scope the unit it counts for; for its whole district, where that stands in the place of the unit
     */
    public static boolean isHeld(Peers peers, Scope scope, Named named, LocalDate day) {
        return isHeld(peers, scope, named, day, teamId -> Teams.on(peers, teamId, day));
    }

    /**
     * Whether such a seat was held on a day.
     *
     * @param scope the unit it counts for; for its whole district, where that stands in the place of the unit
     * @param then teams as they were on the day, by id
     */
    public static boolean isHeld(
            Peers peers, Scope scope, Named named, LocalDate day, Function<String, TeamFacts> then) {
        String memberId = named.memberId();
        String role = named.role();
        Predicate<Named> held = one -> teams(peers, scope, one).stream()
                .map(then)
                .anyMatch(team -> team.seats().stream().anyMatch(seat -> fits(seat, one))
                        && Organizations.areInLine(peers, team.organizationId(), scope.unit(), day));
        return named.isEither()
                ? held.test(new Named(memberId, null)) || held.test(new Named(null, role))
                : held.test(named);
    }

    private static Set<String> teams(Peers peers, Scope scope, Named named) {
        String memberId = named.memberId();
        String role = named.role();
        if (memberId != null) {
            return peers.teamsNaming(memberId);
        }
        return role == null ? Set.of() : peers.teamsWithRole(role, scope.district());
    }

    private static boolean fits(TeamFacts.Seat seat, Named named) {
        return (named.memberId() == null || named.memberId().equals(seat.memberId()))
                && (named.role() == null || named.role().equals(seat.role()));
    }
}
