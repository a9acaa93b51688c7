package org.throughline.command.teams.teamaudit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.teamaudit.TeamChange;

/**
 * What decisions need to know of a team audit.
 *
 * @param organizationId whose it is; empty as long as it is not opened
 * @param teams what was decided, by code, in the order of the list
 * @param closedOn the day it ended
 */
record TeamAuditState(
        String organizationId,
        Map<String, Decision> teams,
        @Nullable LocalDate closedOn) {

    static final TeamAuditState UNKNOWN = new TeamAuditState("", Map.of(), null);

    /** What was decided of one team. */
    record Decision(@Nullable TeamChange change, @Nullable String into) {

        static final Decision NONE = new Decision(null, null);
    }

    boolean exists() {
        return !organizationId.isEmpty();
    }

    /** A team comes on the list; what was decided of it stays. */
    TeamAuditState listing(String code) {
        return teams.containsKey(code) ? this : with(code, Decision.NONE);
    }

    TeamAuditState with(String code, Decision decision) {
        Map<String, Decision> more = new LinkedHashMap<>(teams);
        more.put(code, decision);
        return new TeamAuditState(organizationId, Collections.unmodifiableMap(more), closedOn);
    }

    TeamAuditState closed(LocalDate day) {
        return new TeamAuditState(organizationId, teams, day);
    }
}
