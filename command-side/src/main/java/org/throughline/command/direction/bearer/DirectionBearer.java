package org.throughline.command.direction.bearer;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.bearer.DirectionBearerCommand.NameDirectionBearer;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamLevel;

/** Whose direction is the organization's. */
@Aggregate(cache = EventSourced.CACHE)
class DirectionBearer extends EventSourced<DirectionBearerFacts, DirectionBearerEvent> {

    DirectionBearer() {
        super(DirectionBearerRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NameDirectionBearer c, Peers peers) {
        OrganizationFacts unit = Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        requireOfTheUnit(Teams.requireOpen(peers, c.teamId(), c.effectiveOn()), unit, c);
        if (!c.teamId().equals(ledger().stateOn(c.effectiveOn()).teamId())) {
            append(
                    new DirectionBearerNamed(c.organizationId(), c.teamId(), c.reason(), c.effectiveOn()),
                    Organizations.scope(peers, c.organizationId()));
        }
    }

    private static void requireOfTheUnit(TeamFacts team, OrganizationFacts unit, NameDirectionBearer c) {
        if (!team.organizationId().equals(c.organizationId())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "Team %s is of organization %s".formatted(c.teamId(), team.organizationId()))
                    .with("organizationId", team.organizationId());
        }
        if (unit.kind() == null || team.level() != levelOf(unit.kind())) {
            throw Refusal.of(
                            RefusalCode.WRONG_KIND,
                            "Team %s is of level %s; a team of the level of its %s bears its direction"
                                    .formatted(c.teamId(), team.level(), unit.kind()))
                    .with("level", String.valueOf(team.level()));
        }
    }

    private static TeamLevel levelOf(OrganizationKind kind) {
        return switch (kind) {
            case STATE -> TeamLevel.STATE;
            case REGION -> TeamLevel.REGION;
            case DISTRICT -> TeamLevel.DISTRICT;
            case SCHOOL -> TeamLevel.SCHOOL;
        };
    }
}
