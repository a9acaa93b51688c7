package org.throughline.query.resource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.resource.ShortfallKind;

/** Row of {@code resource_shortfall}: something missing, from the day it was reported. */
record ResourceShortfall(
        String subjectId,
        String code,
        ShortfallKind kind,
        String missing,
        String forWhom,
        @Nullable String practice,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
