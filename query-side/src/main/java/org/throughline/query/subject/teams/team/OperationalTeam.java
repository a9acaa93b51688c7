package org.throughline.query.subject.teams.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * A team can work when it has an administrator and at least two members beside them: leadership of the framework is a
 * team matter, and one person alone cannot hold it.
 *
 * @param administratorRoles roles that count as administrator
 * @param membersBesideAdministrator people needed beside one administrator
 */
public record OperationalTeam(Set<String> administratorRoles, int membersBesideAdministrator) {

    /** The rule by default. */
    public static final OperationalTeam DEFAULT = new OperationalTeam(
            Set.of("ADMINISTRATOR", "SUPERINTENDENT", "CENTRAL_OFFICE", "PRINCIPAL", "ASSISTANT_PRINCIPAL"), 2);

    /** What a team can lack. */
    public enum Lack {
        ADMINISTRATOR,
        MEMBERS
    }

    /** What these seats lack; empty when the team is operational. */
    public List<Lack> lacking(Collection<Tenure> open) {
        List<Lack> lacking = new ArrayList<>();
        if (open.stream().noneMatch(tenure -> administratorRoles.contains(tenure.role()))) {
            lacking.add(Lack.ADMINISTRATOR);
        }
        long people = open.stream().map(Tenure::memberId).distinct().count();
        if (people < 1 + membersBesideAdministrator) {
            lacking.add(Lack.MEMBERS);
        }
        return List.copyOf(lacking);
    }
}
