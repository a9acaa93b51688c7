package org.throughline.query.subject.direction.statement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;
import org.throughline.query.SubjectKind;

/** Tells what became of a statement. */
@Component
public final class StatementFold implements SubjectKind<StatementState, StatementEvent> {

    @Override
    public Class<StatementEvent> family() {
        return StatementEvent.class;
    }

    @Override
    public Class<StatementState> stateType() {
        return StatementState.class;
    }

    @Override
    public StatementState fold(@Nullable StatementState before, StatementEvent event) {
        return switch (event) {
            case MindsetStated e ->
                new StatementState(
                        e.statementId(),
                        e.organizationId(),
                        e.teamId(),
                        e.about(),
                        null,
                        e.text(),
                        e.effectiveOn(),
                        null,
                        null);
            case QualityNamed e ->
                new StatementState(
                        e.statementId(),
                        e.organizationId(),
                        e.teamId(),
                        null,
                        e.tendency(),
                        e.text(),
                        e.effectiveOn(),
                        null,
                        null);
            case StatementWithdrawn e -> withdrawn(Objects.requireNonNull(before), e);
        };
    }

    private static StatementState withdrawn(StatementState s, StatementWithdrawn e) {
        return new StatementState(
                s.statementId(),
                s.organizationId(),
                s.teamId(),
                s.about(),
                s.tendency(),
                s.text(),
                s.madeOn(),
                e.effectiveOn(),
                e.reason());
    }
}
