package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Days;

/**
 * A team in the cascade.
 *
 * @param from the day it was formed
 * @param until first day on which it is no more: it ended, or its organization did
 * @param parents under which team it stood from when to when; days on which it stood under none are in none of them
 */
record CascadeTeam(
        String teamId,
        String organizationId,
        TeamLevel level,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        List<UnderParent> parents) {

    /**
     * Days under one parent.
     *
     * @param until first day under another or none; open when absent
     */
    record UnderParent(
            String parentTeamId, LocalDate from, @Nullable LocalDate until) {}

    boolean isThereOn(LocalDate day) {
        return Days.hold(from, until, day);
    }

    Optional<String> parentOn(LocalDate day) {
        return parents.stream()
                .filter(stretch -> Days.hold(stretch.from(), stretch.until(), day))
                .map(UnderParent::parentTeamId)
                .findFirst();
    }
}
