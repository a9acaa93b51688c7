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
record TeamAuditFacts(
        String organizationId,
        Map<String, Decision> teams,
        @Nullable LocalDate closedOn) {

    static final TeamAuditFacts UNKNOWN = new TeamAuditFacts("", Map.of(), null);

    /** What was decided of one team. */
    record Decision(@Nullable TeamChange change, @Nullable String into) {

        static final Decision NONE = new Decision(null, null);
    }

    boolean exists() {
        return !organizationId.isEmpty();
    }

    /** A team comes on the list; what was decided of it stays. */
    TeamAuditFacts listing(String code) {
        return teams.containsKey(code) ? this : with(code, Decision.NONE);
    }

    TeamAuditFacts with(String code, Decision decision) {
        Map<String, Decision> more = new LinkedHashMap<>(teams);
        more.put(code, decision);
        return new TeamAuditFacts(organizationId, Collections.unmodifiableMap(more), closedOn);
    }

    TeamAuditFacts closed(LocalDate day) {
        return new TeamAuditFacts(organizationId, teams, day);
    }
}
