package org.throughline.command.direction.statement;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;

/** A statement is made once and taken back at most once. */
enum StatementRules implements SubjectRules<StatementFacts, StatementEvent> {
    RULES;

    @Override
    public Class<StatementEvent> family() {
        return StatementEvent.class;
    }

    @Override
    public StatementFacts initial() {
        return StatementFacts.UNKNOWN;
    }

    @Override
    public void check(StatementFacts statement, StatementEvent next) {
        switch (next) {
            case MindsetStated e -> requireUnused(statement, e.statementId());
            case QualityNamed e -> requireUnused(statement, e.statementId());
            case StatementWithdrawn e -> requireStanding(statement, e);
        }
    }

    @Override
    public StatementFacts evolve(StatementFacts statement, StatementEvent event) {
        return switch (event) {
            case MindsetStated e -> new StatementFacts(e.organizationId(), e.effectiveOn(), false);
            case QualityNamed e -> new StatementFacts(e.organizationId(), e.effectiveOn(), false);
            case StatementWithdrawn e -> new StatementFacts(statement.organizationId(), statement.madeOn(), true);
        };
    }

    static void requireUnused(StatementFacts statement, String statementId) {
        if (statement.madeOn() != null) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Statement %s of %s is recorded".formatted(statementId, statement.madeOn()));
        }
    }

    private static void requireStanding(StatementFacts statement, StatementWithdrawn next) {
        if (statement.madeOn() == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Statement %s was not made by %s".formatted(next.statementId(), next.effectiveOn()));
        }
        if (statement.withdrawn()) {
            throw Refusal.of(RefusalCode.ENDED, "Statement %s is withdrawn".formatted(next.statementId()));
        }
    }
}
