package org.throughline.query.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code agreement_acknowledgement}: one person or one group that understands a version of an agreement. */
record AgreementAcknowledgement(
        String subjectId,
        int version,
        @Nullable String memberId,
        @Nullable String inGroup,
        LocalDate onDay) {}
