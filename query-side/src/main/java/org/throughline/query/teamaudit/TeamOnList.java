package org.throughline.query.teamaudit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.teamaudit.TeamAuditState.Decision;
import org.throughline.query.teamaudit.TeamAuditState.ListedTeam;

/** Row of {@code team_on_list}: one team or committee of one audit. */
record TeamOnList(
        String subjectId,
        String organizationId,
        String code,
        String name,
        @Nullable String teamId,
        @Nullable BigDecimal hoursPerMonth,
        @Nullable String decision,
        @Nullable String intoCode,
        @Nullable LocalDate decidedOn) {

    static TeamOnList of(TeamAuditState audit, ListedTeam listed) {
        Decision decision = listed.decision();
        return new TeamOnList(
                audit.auditId(),
                audit.organizationId(),
                listed.code(),
                listed.team().name(),
                listed.team().teamId(),
                listed.team().hoursPerMonth(),
                decision == null ? null : decision.change().name(),
                decision == null ? null : decision.into(),
                decision == null ? null : decision.on());
    }
}
