package org.throughline.command.direction.statement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.statement.Belief;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.direction.statement.Tendency;

/** What can be asked about a statement of a team. */
public sealed interface StatementCommand extends Command {

    String statementId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(StatementEvent.class, statementId());
    }

    /** Records what a team believes about continuous improvement or about change. */
    record RecordMindset(
            @Id @OrNewId String statementId,
            @Id String teamId,
            Belief about,
            @Size(max = 5000) String text,
            @OrToday LocalDate effectiveOn)
            implements StatementCommand {}

    /** Names a quality of the team that would advance equity, or keep inequity going. */
    record NameQuality(
            @Id @OrNewId String statementId,
            @Id String teamId,
            Tendency tendency,
            @Size(max = 5000) String text,
            @OrToday LocalDate effectiveOn)
            implements StatementCommand {}

    /** Takes a statement back; the effective day is the first without it. */
    record WithdrawStatement(
            @Id String statementId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements StatementCommand {}
}
