package org.throughline.command.teams.teamaudit;

import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.teams.teamaudit.TeamAuditFacts.Decision;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;

/** An audit is opened once, first; only what is on its list is decided; it closes when all of that is. */
enum TeamAuditRules implements SubjectRules<TeamAuditFacts, TeamAuditEvent> {
    RULES;

    @Override
    public Class<TeamAuditEvent> family() {
        return TeamAuditEvent.class;
    }

    @Override
    public TeamAuditFacts initial() {
        return TeamAuditFacts.UNKNOWN;
    }

    @Override
    public void check(TeamAuditFacts audit, TeamAuditEvent next) {
        requireOpen(audit, next);
        switch (next) {
            case TeamAuditOpened e -> {}
            case TeamPurposeRecorded e -> {}
            case TeamChangeRecommended e -> requireListed(audit, e, e.code(), e.into());
            case TeamChangeDecided e -> requireListed(audit, e, e.code(), e.into());
            case TeamAuditClosed e -> EveryTeamIsDecided.require(audit);
        }
    }

    @Override
    public TeamAuditFacts evolve(TeamAuditFacts audit, TeamAuditEvent event) {
        return switch (event) {
            case TeamAuditOpened e -> new TeamAuditFacts(e.organizationId(), audit.teams(), null);
            case TeamPurposeRecorded e -> audit.listing(e.code());
            case TeamChangeRecommended e -> audit;
            case TeamChangeDecided e -> audit.with(e.code(), new Decision(e.change(), e.into()));
            case TeamAuditClosed e -> audit.closed(e.effectiveOn());
        };
    }

    private static void requireOpen(TeamAuditFacts audit, TeamAuditEvent next) {
        if (audit.exists() == next instanceof TeamAuditOpened) {
            throw audit.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS, "Team audit %s is opened already".formatted(next.auditId()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Team audit %s was not opened by %s".formatted(next.auditId(), next.effectiveOn()));
        }
        if (audit.closedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Team audit %s was closed on %s".formatted(next.auditId(), audit.closedOn()));
        }
    }

    private static void requireListed(TeamAuditFacts audit, TeamAuditEvent next, String code, @Nullable String into) {
        requireListed(audit, next, code);
        if (into == null) {
            return;
        }
        requireListed(audit, next, into);
        if (into.equals(code)) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Team '%s' cannot go into itself".formatted(code));
        }
    }

    private static void requireListed(TeamAuditFacts audit, TeamAuditEvent next, String code) {
        if (!audit.teams().containsKey(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Team '%s' is not on the list on %s".formatted(code, next.effectiveOn()))
                    .with("team", code);
        }
    }
}
