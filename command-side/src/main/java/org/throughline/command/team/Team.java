package org.throughline.command.team;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.organization.Organizations;
import org.throughline.command.team.TeamCommand.AppointMember;
import org.throughline.command.team.TeamCommand.ChangeMemberRole;
import org.throughline.command.team.TeamCommand.FormTeam;
import org.throughline.command.team.TeamCommand.RetireMember;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;

/** A leadership or implementation team. It may be formed incomplete; views flag it until it is operational. */
@Aggregate(cache = EventSourced.CACHE)
class Team extends EventSourced<TeamState, TeamEvent> {

    Team() {
        super(TeamRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FormTeam c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        requireWiderParent(peers, c);
        TeamFormed event = new TeamFormed(
                c.teamId(),
                c.organizationId(),
                c.level(),
                c.name(),
                c.parentTeamId(),
                c.purposes().stream().sorted().toList(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(AppointMember c, Peers peers) {
        append(new MemberAppointed(c.teamId(), c.memberId(), c.role(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ChangeMemberRole c, Peers peers) {
        MemberRoleChanged event =
                new MemberRoleChanged(c.teamId(), c.memberId(), c.fromRole(), c.toRole(), c.reason(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(RetireMember c, Peers peers) {
        append(new MemberRetired(c.teamId(), c.memberId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(TeamEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    /** Levels widen strictly from child to parent, so that no cycle of teams can ever form. */
    private static void requireWiderParent(Peers peers, FormTeam c) {
        if (c.parentTeamId() == null) {
            return;
        }
        TeamState parent = Teams.require(peers, c.parentTeamId());
        if (parent.level() == null || !parent.level().isAbove(c.level())) {
            throw Refusal.of(
                            RefusalCode.LEVEL_ORDER,
                            "A %s team cannot stand under a %s team ('%s')"
                                    .formatted(c.level(), parent.level(), c.parentTeamId()))
                    .with("parentLevel", String.valueOf(parent.level()));
        }
    }
}
