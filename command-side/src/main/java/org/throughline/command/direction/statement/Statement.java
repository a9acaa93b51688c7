package org.throughline.command.direction.statement;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.direction.statement.StatementCommand.NameQuality;
import org.throughline.command.direction.statement.StatementCommand.RecordMindset;
import org.throughline.command.direction.statement.StatementCommand.WithdrawStatement;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;

/** One thing a team said of itself. */
@Aggregate(cache = EventSourced.CACHE)
class Statement extends EventSourced<StatementFacts, StatementEvent> {

    Statement() {
        super(StatementRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordMindset c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        StatementRules.requireUnused(state(), c.statementId());
        String unit = unitOf(peers, c.teamId(), c.effectiveOn());
        append(new MindsetStated(c.statementId(), unit, c.teamId(), c.about(), c.text(), c.effectiveOn()), unit, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NameQuality c, Peers peers) {
        StatementRules.requireUnused(state(), c.statementId());
        String unit = unitOf(peers, c.teamId(), c.effectiveOn());
        append(
                new QualityNamed(c.statementId(), unit, c.teamId(), c.tendency(), c.text(), c.effectiveOn()),
                unit,
                peers);
    }

    @CommandHandler
    void decide(WithdrawStatement c, Peers peers) {
        append(new StatementWithdrawn(c.statementId(), c.reason(), c.effectiveOn()), state().organizationId(), peers);
    }

    private void append(StatementEvent event, String unit, Peers peers) {
        append(event, Organizations.scope(peers, unit));
    }

    private static String unitOf(Peers peers, String teamId, LocalDate day) {
        return Teams.requireOpen(peers, teamId, day).organizationId();
    }
}
