package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.subject.teams.team.OperationalTeam.Lack;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Who sits on a team and what that makes it. */
record Seating(List<Tenure> tenures, @Nullable Boolean operational, List<Lack> lacking) {

    /** Of a team that goes on. */
    static Seating of(TeamLevel level, List<Tenure> tenures) {
        if (!level.isShared()) {
            return ended(tenures);
        }
        List<Lack> lacking = OperationalTeam.DEFAULT.lacking(
                tenures.stream().filter(Tenure::isOpen).toList());
        return new Seating(tenures, lacking.isEmpty(), lacking);
    }

    /** Of a team of which it is not asked any more. */
    static Seating ended(List<Tenure> tenures) {
        return new Seating(tenures, null, List.of());
    }

    static List<Tenure> with(List<Tenure> tenures, Tenure next) {
        List<Tenure> more = new ArrayList<>(tenures);
        more.add(next);
        return List.copyOf(more);
    }

    static List<Tenure> without(List<Tenure> tenures, Predicate<Tenure> who, LocalDate day) {
        return tenures.stream()
                .map(tenure -> who.test(tenure) ? tenure.endedOn(day) : tenure)
                .toList();
    }
}
