package org.throughline.command.direction.direction;

import java.time.LocalDate;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.Teams;

/** A direction is set beside a version of the parent team's direction that had taken effect by then, of a team that had not ended. */
record ParentVersion(String parentTeamId, int version) {

    /**
     * Judges whether a team can set its direction beside this.
     *
     * @throws Refusal NOT_PARENT, UNKNOWN_REFERENCE, ENDED or NOT_YET
     */
    void require(Peers peers, String teamId, LocalDate day) {
        Teams.require(peers, teamId);
        String parent = Teams.on(peers, teamId, day).parentTeamId();
        if (!parentTeamId.equals(parent)) {
            Refusal refusal = Refusal.of(
                    RefusalCode.NOT_PARENT,
                    "Team %s is not the parent of team %s on %s".formatted(parentTeamId, teamId, day));
            throw parent == null ? refusal : refusal.with("parentTeamId", parent);
        }
        Teams.requireOpen(peers, parentTeamId, day);
        Directions.requireVersion(peers, parentTeamId, version, day);
    }
}
