package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.command.teams.team.Teams;

/** Teams as they were on a day. */
final class TeamsThatDay {

    private TeamsThatDay() {}

    /**
     * The team as it was by the end of this day, as known now.
     *
     * @throws Refusal UNKNOWN_REFERENCE when it was never formed, NOT_YET when it was formed later, ENDED when its organization is no more
     */
    static TeamFacts require(Peers peers, String teamId, LocalDate day) {
        Teams.require(peers, teamId);
        TeamFacts then = peers.ledger(TeamRules.RULES, teamId).stateOn(day);
        if (!then.exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Team %s was not formed by %s".formatted(teamId, day));
        }
        Organizations.requireOpen(peers, then.organizationId(), day);
        return then;
    }
}
