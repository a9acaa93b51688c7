package org.throughline.query.subject.teams.teamaudit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamChange;

/**
 * An audit of an organization's teams and committees.
 *
 * @param closedOn the day every team on the list was decided; absent while it goes on
 * @param teams in the order of the list
 */
public record TeamAuditState(
        String auditId,
        String organizationId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<ListedTeam> teams) {

    /**
     * One team or committee.
     *
     * @param recommendation absent while nothing is recommended
     * @param decision absent while nothing is decided
     */
    public record ListedTeam(
            String code,
            AuditedTeam team,
            LocalDate recordedOn,
            @Nullable Recommendation recommendation,
            @Nullable Decision decision) {}

    /** What somebody thinks should become of it. */
    public record Recommendation(
            TeamChange change, @Nullable String into, String reason, LocalDate on) {}

    /**
     * What becomes of it.
     *
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Decision(
            TeamChange change,
            @Nullable String into,
            String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate on) {}
}
