package org.throughline.events.direction.statement;

import java.time.LocalDate;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/** What a team said of itself. A later statement does not replace an earlier one: they are there to be compared. */
@Subject("statement")
public sealed interface StatementEvent extends SubjectEvent {

    String statementId();

    @Override
    default String subjectId() {
        return statementId();
    }

    /**
     * A team said what it believes.
     *
     * @param organizationId the organization the team leads
     */
    record MindsetStated(
            String statementId, String organizationId, String teamId, Belief about, String text, LocalDate effectiveOn)
            implements StatementEvent {}

    /** A team named a quality of its own, and what it would do to equity. */
    record QualityNamed(
            String statementId,
            String organizationId,
            String teamId,
            Tendency tendency,
            String text,
            LocalDate effectiveOn)
            implements StatementEvent {}

    /** The team stands by it no longer; the day is the first without it. */
    @Ends
    record StatementWithdrawn(String statementId, String reason, LocalDate effectiveOn) implements StatementEvent {}
}
