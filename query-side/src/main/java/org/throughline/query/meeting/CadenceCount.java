package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Days;
import org.throughline.query.meeting.TeamCadence.InForce;
import org.throughline.query.meeting.TeamCadence.Kept;
import org.throughline.query.read.Window;
import org.throughline.query.team.Lifetime;
import org.throughline.query.team.Stretch;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.Teamwork.Cadence;

/**
 * Sets the meetings of one team beside the cadences it had. Pure.
 *
 * @param ended first day on which the team is no more; absent while it is
 * @param held days of its meetings that count, in order, whenever they were
 */
record CadenceCount(TeamState team, @Nullable LocalDate ended, List<LocalDate> held, Window window) {

    /** Whether there was such a team on any day of the window. */
    boolean concerns() {
        return !team.formedOn().isAfter(window.to()) && (ended == null || ended.isAfter(window.from()));
    }

    TeamCadence answer() {
        List<InForce> inForce = team.teamwork().cadences().stream()
                .map(this::endedWithTheTeam)
                .filter(cadence -> window.meets(cadence.from(), cadence.until()))
                .map(cadence -> new Periods(cadence, held, window).count())
                .toList();
        return new TeamCadence(
                team.teamId(),
                team.organizationId(),
                team.level(),
                team.name(),
                overAll(inForce),
                inForce,
                withoutCadence());
    }

    /** A cadence ends with the organization that its team leads too. */
    private Cadence endedWithTheTeam(Cadence cadence) {
        return new Cadence(cadence.cadence(), cadence.from(), Days.earlier(cadence.until(), ended));
    }

    private static Kept overAll(List<InForce> inForce) {
        List<Kept> each = inForce.stream().map(InForce::kept).toList();
        if (each.isEmpty()) {
            return Kept.NO_CADENCE;
        }
        if (each.contains(Kept.NOT_KEPT)) {
            return Kept.NOT_KEPT;
        }
        return each.contains(Kept.KEPT) ? Kept.KEPT : Kept.NOT_YET;
    }

    private List<Stretch> withoutCadence() {
        LocalDate first = team.formedOn().isAfter(window.from()) ? team.formedOn() : window.from();
        List<LocalDate> bounds = new ArrayList<>();
        for (Cadence cadence : team.teamwork().cadences()) {
            bounds.add(cadence.from());
            if (cadence.until() != null) {
                bounds.add(cadence.until());
            }
        }
        return Lifetime.of(first, ended, window.to())
                .where(
                        bounds,
                        day -> team.teamwork().cadences().stream()
                                .noneMatch(cadence -> Days.hold(cadence.from(), cadence.until(), day)));
    }
}
