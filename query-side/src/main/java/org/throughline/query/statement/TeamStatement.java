package org.throughline.query.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.statement.Belief;
import org.throughline.events.statement.Tendency;

/** Row of {@code team_statement}: something a team said of itself. */
record TeamStatement(
        String subjectId,
        String organizationId,
        String teamId,
        @Nullable Belief about,
        @Nullable Tendency tendency,
        String said,
        LocalDate madeOn,
        @Nullable LocalDate withdrawnOn) {}
