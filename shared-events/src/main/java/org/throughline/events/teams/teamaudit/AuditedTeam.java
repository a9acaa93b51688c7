package org.throughline.events.teams.teamaudit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.inventory.Outcome;

/**
 * What a team or committee says it is for. An empty list says that nothing was recorded, not that there is nothing.
 *
 * @param name what it is called
 * @param teamId its id when it is a team known to this service; absent for any other committee
 * @param purposes purpose tags in the organization's words; the same words mean the same purpose
 * @param targetGroups for whom it works, as tags
 * @param members ids of those who sit on it
 * @param hoursPerMonth hours all its members together spend on it in a month; absent when unknown
 * @param planGoal goal of an improvement plan that it serves, in words; absent when it serves none
 */
public record AuditedTeam(
        String name,
        @Nullable String teamId,
        List<String> purposes,
        List<String> targetGroups,
        List<Outcome> outcomes,
        List<String> members,
        @Nullable BigDecimal hoursPerMonth,
        @Nullable String planGoal) {

    public AuditedTeam {
        // JSON may leave an empty list out
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        targetGroups = targetGroups == null ? List.of() : List.copyOf(targetGroups);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        members = members == null ? List.of() : List.copyOf(members);
    }
}
