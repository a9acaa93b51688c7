package org.throughline.query.fidelity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.fidelity.RaterKind;

/** Row of {@code fidelity_score}: one score of one check that counts. */
record FidelityScore(
        String subjectId,
        String organizationId,
        String practice,
        String instrument,
        String instrumentVersion,
        RaterKind raterKind,
        LocalDate administeredOn,
        String scale,
        int points,
        int possible,
        @Nullable BigDecimal criterion,
        @Nullable Boolean met,
        boolean corrected) {}
