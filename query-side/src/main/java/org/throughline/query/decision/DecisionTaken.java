package org.throughline.query.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.decision.DecisionStyle;
import org.throughline.events.decision.Stakes;

/** Row of {@code decision_taken}: one decision that counts. */
record DecisionTaken(
        String subjectId,
        String organizationId,
        @Nullable String teamId,
        String title,
        LocalDate decidedOn,
        @Nullable LocalDate reversedOn,
        DecisionStyle style,
        @Nullable Stakes stakes,
        int deciders,
        @Nullable Boolean sole,
        boolean topDownUnjustified,
        boolean corrected) {}
