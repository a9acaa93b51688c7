package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.direction.DirectionState.Misalignment;

/** Row of {@code direction_misalignment}: what of a direction is or was at odds with its parent's. */
record DirectionMisalignment(
        String subjectId,
        String flagId,
        String part,
        int version,
        String parentTeamId,
        int parentVersion,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    static DirectionMisalignment of(String subjectId, Misalignment m) {
        return new DirectionMisalignment(
                subjectId,
                m.flagId(),
                m.part().name(),
                m.version(),
                m.parentTeamId(),
                m.parentVersion(),
                m.from(),
                m.until());
    }
}
