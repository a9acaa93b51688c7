package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.direction.DirectionState.Version;

/** Row of {@code direction_version}: one version of one team's direction. */
record DirectionVersion(
        String subjectId,
        int version,
        LocalDate sinceDay,
        String what,
        @Nullable String reason,
        String part) {

    static DirectionVersion of(String subjectId, Version v) {
        return new DirectionVersion(
                subjectId,
                v.version(),
                v.since(),
                v.what(),
                v.reason(),
                v.part().name());
    }
}
