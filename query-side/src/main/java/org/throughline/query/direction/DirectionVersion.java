package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code direction_version}: one version of one team's direction. */
record DirectionVersion(
        String subjectId,
        int version,
        LocalDate sinceDay,
        String what,
        @Nullable String reason) {}
