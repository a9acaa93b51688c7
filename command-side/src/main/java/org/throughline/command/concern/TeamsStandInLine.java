package org.throughline.command.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;

/** Teams of a unit that moves stand under teams of where it lies from then on, or have to find others. */
final class TeamsStandInLine implements Question {

    @Override
    public Policy policy() {
        return Policy.TEAMS_STAND_IN_LINE;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        if (!(event instanceof OrganizationReparented move)) {
            return Optional.empty();
        }
        List<String> left = peers.begunIn(move.organizationId(), TeamFormed.class).stream()
                .filter(teamId -> isLeft(peers, teamId, move))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("it leaves teams under such as are elsewhere: " + String.join(", ", left));
    }

    private static boolean isLeft(Peers peers, String teamId, OrganizationReparented move) {
        LocalDate day = move.effectiveOn();
        TeamFacts team = Teams.on(peers, teamId, day);
        String parent = team.parentTeamId();
        if (parent == null || team.hasEndedBy(day) || !team.organizationId().equals(move.organizationId())) {
            return false;
        }
        String parentOrganization = Teams.on(peers, parent, day).organizationId();
        // the unit itself is not where it moves to yet
        return !Organizations.liesIn(peers, parentOrganization, move.organizationId(), day)
                && !Teams.standsInLine(peers, move.parentId(), parentOrganization, day);
    }
}
