package org.throughline.query.subject.teams.teamaudit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.events.teams.teamaudit.TeamChange;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of audits of teams. */
@Component
final class TeamAuditWords implements FamilyWords<TeamAuditEvent> {

    @Override
    public Class<TeamAuditEvent> family() {
        return TeamAuditEvent.class;
    }

    @Override
    public Sentence say(TeamAuditEvent event, String unit, Names names) {
        return switch (event) {
            case TeamAuditOpened e ->
                new Sentence(names.organization(e.organizationId()), "Began an audit of its teams", null);
            case TeamPurposeRecorded e ->
                new Sentence(
                        unit,
                        "Wrote down what “%s” is for".formatted(e.team().name()),
                        e.team().planGoal());
            case TeamChangeRecommended e ->
                new Sentence(unit, "Recommends to " + change(e.change(), e.code(), e.into()), e.reason());
            case TeamChangeDecided e ->
                new Sentence(unit, "Decided to " + change(e.change(), e.code(), e.into()), e.reason());
            case TeamAuditClosed e -> new Sentence(unit, "Decided on every team of its audit", null);
        };
    }

    private static String change(TeamChange change, String code, @Nullable String into) {
        return switch (change) {
            case KEEP -> "keep the team %s".formatted(code);
            case MERGE -> "merge the team %s into %s".formatted(code, into);
            case REDEFINE -> "redefine the team %s".formatted(code);
            case DISBAND -> "disband the team %s".formatted(code);
        };
    }
}
