package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.teams.CompositionAnswer.Anchor;
import org.throughline.query.question.teams.CompositionAnswer.Anchoring;
import org.throughline.query.subject.teams.team.TeamState;

/** How teams hang on the district team. A link to a team that has ended holds nothing. */
final class Anchors {

    private final Map<String, TeamState> byId = new HashMap<>();
    private final Optional<LocalDate> firstDistrictTeam;

    /**
     * Knows these teams.
     *
     * @param teams of one district
     */
    Anchors(Collection<TeamState> teams) {
        teams.forEach(team -> byId.put(team.teamId(), team));
        firstDistrictTeam = teams.stream()
                .filter(team -> team.level() == TeamLevel.DISTRICT)
                .map(TeamState::formedOn)
                .min(Comparator.naturalOrder());
    }

    Anchor of(TeamState team) {
        Boolean before =
                firstDistrictTeam.map(day -> team.formedOn().isBefore(day)).orElse(null);
        if (team.end() != null || !TeamLevel.DISTRICT.isAbove(team.level())) {
            return new Anchor(Anchoring.NOT_APPLICABLE, null, before);
        }
        TeamState above = districtTeamAbove(team);
        return above == null
                ? new Anchor(Anchoring.UNANCHORED, null, before)
                : new Anchor(Anchoring.ANCHORED, above.teamId(), before);
    }

    /** Levels widen strictly upwards, so this ends. */
    private @Nullable TeamState districtTeamAbove(TeamState team) {
        TeamState parent = team.parentTeamId() == null ? null : byId.get(team.parentTeamId());
        if (parent == null || parent.end() != null || parent.level() == TeamLevel.DISTRICT) {
            return parent == null || parent.end() != null ? null : parent;
        }
        return districtTeamAbove(parent);
    }
}
