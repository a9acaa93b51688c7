package org.throughline.query.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.stage.Stage;

/** Row of {@code stage_interval}: one stay of one organization in one stage of one practice. */
record StageInterval(
        String subjectId,
        String organizationId,
        String practice,
        Stage stage,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean regression,
        @Nullable String reason,
        int attempt,
        @Nullable String readinessAssessmentId,
        @Nullable String fidelityCheckId) {}
