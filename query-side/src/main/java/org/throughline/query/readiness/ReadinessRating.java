package org.throughline.query.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.readiness.Finding;

/** Row of {@code readiness_rating}: one dimension of one assessment that counts. */
record ReadinessRating(
        String subjectId,
        String organizationId,
        @Nullable String practice,
        LocalDate assessedOn,
        Finding finding,
        String dimension,
        @Nullable Integer points,
        int possible,
        boolean corrected) {}
