package org.throughline.query.direction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code alignment_link}: which version of its parent's direction a team last held itself aligned with. */
record AlignmentLink(
        String subjectId,
        int version,
        String parentTeamId,
        int parentVersion,
        LocalDate sinceDay,
        @Nullable String how) {}
