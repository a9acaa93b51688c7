package org.throughline.query.subject.direction.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.statement.Belief;
import org.throughline.events.direction.statement.Tendency;

/**
 * Something a team said of itself.
 *
 * @param about what it believes something about; absent for a quality
 * @param tendency what the quality would do to equity; absent for a belief
 * @param withdrawnOn first day on which the team stands by it no longer; absent while it does
 */
public record StatementState(
        String statementId,
        String organizationId,
        String teamId,
        @Nullable Belief about,
        @Nullable Tendency tendency,
        String text,
        LocalDate madeOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {}
