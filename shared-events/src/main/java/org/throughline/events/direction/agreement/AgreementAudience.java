package org.throughline.events.direction.agreement;

import java.util.List;

/**
 * Who has to understand an agreement. At least one of the two is not empty.
 *
 * @param teams ids of teams whose every member has to, whoever that is on the day asked about
 * @param groups codes of groups nobody can count, which answer as one: {@code FAMILIES}
 */
public record AgreementAudience(List<String> teams, List<String> groups) {

    public AgreementAudience {
        // JSON may leave empty lists out
        teams = teams == null ? List.of() : List.copyOf(teams);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
