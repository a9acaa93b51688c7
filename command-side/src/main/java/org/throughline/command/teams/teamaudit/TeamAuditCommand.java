package org.throughline.command.teams.teamaudit;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamChange;

/** What can be asked about an audit of an organization's teams. */
public sealed interface TeamAuditCommand extends Command {

    String auditId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(TeamAuditEvent.class, auditId());
    }

    /** Begins to look at the teams and committees of an organization. */
    record OpenTeamAudit(
            @Id @OrNewId String auditId,
            @Id String organizationId,
            @OrToday LocalDate effectiveOn) implements TeamAuditCommand {}

    /** Writes down what a team is for; said again, it replaces what was written before. */
    record RecordTeamPurpose(
            @Id String auditId,
            @Id String code,
            AuditedTeam team,
            @OrToday LocalDate effectiveOn) implements TeamAuditCommand {}

    /**
     * Recommends what should become of a team.
     *
     * @param into the team it should go into; given with {@code MERGE} and only then
     */
    record RecommendTeamChange(
            @Id String auditId,
            @Id String code,
            TeamChange change,
            @Id @Nullable String into,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements TeamAuditCommand {}

    /**
     * Decides what becomes of a team.
     *
     * @param into the team it goes into; given with {@code MERGE} and only then
     * @param deciders who decided: member ids or roles
     */
    record DecideTeamChange(
            @Id String auditId,
            @Id String code,
            TeamChange change,
            @Id @Nullable String into,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            @OrToday LocalDate effectiveOn)
            implements TeamAuditCommand {}

    /** Ends the audit; every team on the list must have been decided. */
    record CloseTeamAudit(@Id String auditId, @OrToday LocalDate effectiveOn) implements TeamAuditCommand {}
}
