package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.direction.DirectionState.Acknowledgement;

/** Row of {@code direction_acknowledgement}: one person or one group that knows a version. */
record DirectionAcknowledgement(
        String subjectId,
        int version,
        @Nullable String memberId,
        @Nullable String audience,
        LocalDate onDay) {

    static DirectionAcknowledgement of(String subjectId, Acknowledgement a) {
        return new DirectionAcknowledgement(subjectId, a.version(), a.memberId(), a.audience(), a.on());
    }
}
