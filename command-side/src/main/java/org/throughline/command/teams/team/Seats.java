package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        String memberId = named.memberId();
        String role = named.role();
        if (named.isEither()) {
            return isHeldBy(peers, scope, named.memberId(), null, day) || isHeldBySomebody(peers, scope, role, day);
        }
        return memberId == null
                ? isHeldBySomebody(peers, scope, role, day)
                : isHeldBy(peers, scope, memberId, role, day);
    }

    private static boolean isHeldBy(
            Peers peers, Scope scope, @Nullable String memberId, @Nullable String role, LocalDate day) {
        return memberId != null && isHeldIn(peers.teamsNaming(memberId), peers, scope, new Named(memberId, role), day);
    }

    private static boolean isHeldBySomebody(Peers peers, Scope scope, @Nullable String role, LocalDate day) {
        return role != null
                && isHeldIn(peers.teamsWithRole(role, scope.district()), peers, scope, new Named(null, role), day);
    }

    private static boolean isHeldIn(Set<String> teams, Peers peers, Scope scope, Named named, LocalDate day) {
        return teams.stream().anyMatch(teamId -> {
            TeamFacts team = Teams.on(peers, teamId, day);
            return team.seats().stream().anyMatch(seat -> fits(seat, named))
                    && Organizations.areInLine(peers, team.organizationId(), scope.unit(), day);
        });
    }

    private static boolean fits(TeamFacts.Seat seat, Named named) {
        return (named.memberId() == null || named.memberId().equals(seat.memberId()))
                && (named.role() == null || named.role().equals(seat.role()));
    }
}
