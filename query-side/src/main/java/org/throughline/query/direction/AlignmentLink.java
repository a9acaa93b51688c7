package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.direction.DirectionState.Alignment;

/** Row of {@code alignment_link}: which version of its parent's direction a team last held itself aligned with. */
record AlignmentLink(
        String subjectId,
        int version,
        String parentTeamId,
        int parentVersion,
        LocalDate sinceDay,
        @Nullable String how) {

    static AlignmentLink of(String subjectId, Alignment a) {
        return new AlignmentLink(subjectId, a.version(), a.parentTeamId(), a.parentVersion(), a.since(), a.how());
    }
}
