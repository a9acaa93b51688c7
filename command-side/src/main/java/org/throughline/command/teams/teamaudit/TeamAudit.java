package org.throughline.command.teams.teamaudit;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.Teams;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.CloseTeamAudit;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.DecideTeamChange;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.OpenTeamAudit;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.RecommendTeamChange;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.RecordTeamPurpose;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.events.teams.teamaudit.TeamChange;

/** One look at every team and committee of an organization. */
@Aggregate(cache = EventSourced.CACHE)
class TeamAudit extends EventSourced<TeamAuditFacts, TeamAuditEvent> {

    TeamAudit() {
        super(TeamAuditRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenTeamAudit c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        TeamAuditOpened event = new TeamAuditOpened(c.auditId(), c.organizationId(), c.effectiveOn());
        // a second opening is one too many whatever its day is
        TeamAuditRules.RULES.check(state(), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RecordTeamPurpose c, Peers peers) {
        String teamId = c.team().teamId();
        if (teamId != null) {
            Teams.requireOpen(peers, teamId, c.effectiveOn());
        }
        append(new TeamPurposeRecorded(c.auditId(), c.code(), c.team(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(RecommendTeamChange c, Peers peers) {
        requireTargetOfMerge(c.change(), c.into());
        TeamChangeRecommended event =
                new TeamChangeRecommended(c.auditId(), c.code(), c.change(), c.into(), c.reason(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(DecideTeamChange c, Peers peers) {
        requireTargetOfMerge(c.change(), c.into());
        TeamChangeDecided event = new TeamChangeDecided(
                c.auditId(), c.code(), c.change(), c.into(), c.reason(), c.deciders(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(CloseTeamAudit c, Peers peers) {
        append(new TeamAuditClosed(c.auditId(), c.effectiveOn()), peers);
    }

    private static void requireTargetOfMerge(TeamChange change, @Nullable String into) {
        if ((change == TeamChange.MERGE) != (into != null)) {
            Fault fault = into == null
                    ? new Fault("/into", "missing", "MERGE needs the team it goes into")
                    : new Fault("/into", "not-valid", "only MERGE goes into another one");
            throw Refusal.of(RefusalCode.MALFORMED, "It has 1 fault(s)", List.of(fault));
        }
    }

    private void append(TeamAuditEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
