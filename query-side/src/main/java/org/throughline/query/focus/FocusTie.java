package org.throughline.query.focus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code focus_tie}: two focus areas tied together. */
record FocusTie(
        String subjectId,
        String a,
        String b,
        String how,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
