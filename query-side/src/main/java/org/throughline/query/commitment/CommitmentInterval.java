package org.throughline.query.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code commitment_interval}: one commitment while it held. */
record CommitmentInterval(
        String subjectId,
        String code,
        String kind,
        String level,
        @Nullable String memberId,
        String role,
        @Nullable String directionTeamId,
        @Nullable Integer directionVersion,
        @Nullable String practice,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
