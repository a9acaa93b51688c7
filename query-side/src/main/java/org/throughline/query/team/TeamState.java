package org.throughline.query.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.team.TeamLevel;
import org.throughline.events.team.TeamPurpose;

/**
 * A team.
 *
 * @param parentTeamId the team it is linked to upwards; a school team without one is unanchored
 * @param operational whether its present members make it so, see {@link OperationalTeam}
 * @param lacking what keeps it from being operational; empty when it is
 * @param tenures who sat on it, in which role, from when to when
 */
public record TeamState(
        String teamId,
        String organizationId,
        TeamLevel level,
        String name,
        @Nullable String parentTeamId,
        List<TeamPurpose> purposes,
        LocalDate formedOn,
        boolean operational,
        List<OperationalTeam.Lack> lacking,
        List<Tenure> tenures) {

    /**
     * One person in one role.
     *
     * @param from first day in it
     * @param until first day not in it any more; open when absent
     */
    public record Tenure(
            String memberId,
            String role,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean isOpen() {
            return until == null;
        }
    }
}
