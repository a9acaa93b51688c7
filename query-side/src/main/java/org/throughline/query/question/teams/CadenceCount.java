package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.throughline.query.Days;
import org.throughline.query.question.teams.TeamCadence.InForce;
import org.throughline.query.question.teams.TeamCadence.Kept;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.Teamwork.Cadence;

/**
 * Sets the meetings of one team beside the cadences it had. Pure.
 *
 * @param days when it was there, and when in the district
 * @param held days of its meetings that count, whenever and wherever they were
 */
record CadenceCount(TeamState team, TeamDays days, NavigableSet<LocalDate> held, Window window) {

    /** Whether there was such a team in the district on any day of the window. */
    boolean concerns() {
        return days.touch(window);
    }

    TeamCadence answer() {
        List<InForce> inForce = team.teamwork().cadences().stream()
                .map(this::endedWithTheTeam)
                .filter(cadence -> days.meet(window, cadence.from(), cadence.until()))
                .map(cadence -> new Periods(cadence, held, window, days).count())
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
        return new Cadence(cadence.cadence(), cadence.from(), Days.earlier(cadence.until(), days.ended()));
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
        List<LocalDate> bounds = new ArrayList<>(days.bounds());
        for (Cadence cadence : team.teamwork().cadences()) {
            bounds.add(cadence.from());
            if (cadence.until() != null) {
                bounds.add(cadence.until());
            }
        }
        return Lifetime.of(first, days.ended(), window.to())
                .where(
                        bounds,
                        day -> days.includes(day)
                                && team.teamwork().cadences().stream()
                                        .noneMatch(cadence -> Days.hold(cadence.from(), cadence.until(), day)));
    }
}
