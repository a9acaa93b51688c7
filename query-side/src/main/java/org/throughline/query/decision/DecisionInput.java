package org.throughline.query.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.decision.EngagementDepth;
import org.throughline.events.decision.InputUse;

/** Row of {@code decision_input}: one input to a decision, taken or not. */
record DecisionInput(
        String subjectId,
        String organizationId,
        String inputId,
        String groupCode,
        EngagementDepth depth,
        LocalDate givenOn,
        @Nullable LocalDate decidedOn,
        @Nullable InputUse inputUse) {}
