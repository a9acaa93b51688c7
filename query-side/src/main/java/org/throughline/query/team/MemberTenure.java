package org.throughline.query.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code member_tenure}: one person in one role of one team. */
record MemberTenure(
        String subjectId,
        String organizationId,
        String memberId,
        String role,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
