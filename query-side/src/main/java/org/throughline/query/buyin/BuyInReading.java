package org.throughline.query.buyin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code buy_in_reading}: a reading that counts. */
record BuyInReading(
        String subjectId,
        String code,
        @Nullable String practice,
        String groupCode,
        String method,
        String scale,
        int highest,
        int level,
        int respondents,
        LocalDate readOn) {}
