package org.throughline.query.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code team_duty}: one member with one responsibility of a team. */
record TeamDuty(
        String subjectId,
        String organizationId,
        String duty,
        String memberId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
