package org.throughline.query.team.voice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code group_advocate}: a member of a team who spoke for a group there. */
record GroupAdvocate(
        String subjectId,
        String code,
        String teamId,
        String memberId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
