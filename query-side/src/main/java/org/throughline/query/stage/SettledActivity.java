package org.throughline.query.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.stage.Stage;
import org.throughline.query.stage.StageState.Standing;

/** Row of {@code settled_activity}: how one activity of one attempt stands; one without a row is not done yet. */
record SettledActivity(
        String subjectId,
        String organizationId,
        String practice,
        int attempt,
        Stage stage,
        String code,
        String catalogueVersion,
        Standing standing,
        LocalDate onDay,
        @Nullable String reason) {}
