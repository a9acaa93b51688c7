package org.throughline.query.resource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code protected_time}: minutes a week that a schedule protects for a group. */
record ProtectedTime(
        String subjectId,
        String forWhom,
        @Nullable Integer teamMinutes,
        @Nullable Integer interventionMinutes,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
