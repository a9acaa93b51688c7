package org.throughline.query.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code agreement_version}: one version of an agreement and the days on which it holds. */
record AgreementVersion(
        String subjectId,
        String organizationId,
        int version,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        @Nullable String reason) {}
