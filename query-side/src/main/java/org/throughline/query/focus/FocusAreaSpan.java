package org.throughline.query.focus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.focus.FocusPortfolioState.Span;

/** Row of {@code focus_area_span}: one focus area once active. */
record FocusAreaSpan(
        String subjectId,
        String code,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String beginning,
        @Nullable String ending,
        @Nullable String endReason,
        @Nullable String madeRoomFor) {

    static FocusAreaSpan of(String subjectId, String code, Span span) {
        return new FocusAreaSpan(
                subjectId,
                code,
                span.from(),
                span.until(),
                span.beginning().name(),
                span.ending() == null ? null : span.ending().name(),
                span.endReason(),
                span.madeRoomFor());
    }
}
