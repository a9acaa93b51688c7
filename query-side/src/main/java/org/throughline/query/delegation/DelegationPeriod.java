package org.throughline.query.delegation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.delegation.Party;

/** Row of {@code delegation_period}: the days on which one may decide in another's place. */
record DelegationPeriod(
        String subjectId,
        String organizationId,
        Party.Kind fromKind,
        String fromId,
        Party.Kind toKind,
        String toId,
        String scope,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean revoked) {}
