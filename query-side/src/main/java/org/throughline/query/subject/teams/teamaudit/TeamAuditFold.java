package org.throughline.query.subject.teams.teamaudit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.Decision;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.ListedTeam;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.Recommendation;

/** Tells the history of a team audit. */
@Component
public final class TeamAuditFold implements SubjectKind<TeamAuditState, TeamAuditEvent> {

    @Override
    public Class<TeamAuditEvent> family() {
        return TeamAuditEvent.class;
    }

    @Override
    public Class<TeamAuditState> stateType() {
        return TeamAuditState.class;
    }

    @Override
    public TeamAuditState fold(@Nullable TeamAuditState before, TeamAuditEvent event) {
        if (event instanceof TeamAuditOpened e) {
            return new TeamAuditState(e.auditId(), e.organizationId(), e.effectiveOn(), null, List.of());
        }
        TeamAuditState audit = Objects.requireNonNull(before);
        return switch (event) {
            case TeamAuditOpened e -> audit;
            case TeamPurposeRecorded e -> with(audit, audit.closedOn(), recorded(audit.teams(), e));
            case TeamChangeRecommended e -> changing(audit, e.code(), was -> recommended(was, e));
            case TeamChangeDecided e -> changing(audit, e.code(), was -> decided(was, e));
            case TeamAuditClosed e -> with(audit, e.effectiveOn(), audit.teams());
        };
    }

    /** What was said before of a team is replaced in its place; what was decided of it stays. */
    private static List<ListedTeam> recorded(List<ListedTeam> teams, TeamPurposeRecorded e) {
        if (teams.stream().noneMatch(listed -> listed.code().equals(e.code()))) {
            List<ListedTeam> more = new ArrayList<>(teams);
            more.add(new ListedTeam(e.code(), e.team(), e.effectiveOn(), null, null));
            return List.copyOf(more);
        }
        return changed(
                teams,
                e.code(),
                was -> new ListedTeam(was.code(), e.team(), e.effectiveOn(), was.recommendation(), was.decision()));
    }

    private static ListedTeam recommended(ListedTeam was, TeamChangeRecommended e) {
        Recommendation recommendation = new Recommendation(e.change(), e.into(), e.reason(), e.effectiveOn());
        return new ListedTeam(was.code(), was.team(), was.recordedOn(), recommendation, was.decision());
    }

    private static ListedTeam decided(ListedTeam was, TeamChangeDecided e) {
        Decision decision = new Decision(e.change(), e.into(), e.reason(), e.deciders(), e.concerns(), e.effectiveOn());
        return new ListedTeam(was.code(), was.team(), was.recordedOn(), was.recommendation(), decision);
    }

    private static TeamAuditState changing(TeamAuditState audit, String code, UnaryOperator<ListedTeam> change) {
        return with(audit, audit.closedOn(), changed(audit.teams(), code, change));
    }

    private static List<ListedTeam> changed(List<ListedTeam> teams, String code, UnaryOperator<ListedTeam> change) {
        return teams.stream()
                .map(listed -> listed.code().equals(code) ? change.apply(listed) : listed)
                .toList();
    }

    private static TeamAuditState with(TeamAuditState audit, @Nullable LocalDate closedOn, List<ListedTeam> teams) {
        return new TeamAuditState(audit.auditId(), audit.organizationId(), audit.openedOn(), closedOn, teams);
    }
}
