package org.throughline.query.resource;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.resource.ResourceKind;
import org.throughline.events.resource.ResourceTarget;
import org.throughline.events.resource.ResourceUnit;

/** Row of {@code resource_term}: one allocation on one set of terms. */
record ResourceTerm(
        String subjectId,
        String code,
        ResourceKind kind,
        BigDecimal amount,
        ResourceUnit unit,
        String purpose,
        ResourceTarget target,
        @Nullable String practice,
        @Nullable String planId,
        @Nullable String stepCode,
        @Nullable String focusArea,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
