package org.throughline.query.team.voice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code underserved_group}: a group while a district lists it. */
record UnderservedGroup(
        String subjectId,
        String code,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
