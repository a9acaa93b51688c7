package org.throughline.command.teams.delegation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a delegation.
 *
 * @param organizationId where it is exercised; empty as long as it is not granted
 * @param grantedOn absent as long as it is not granted
 * @param endsOn first day on which it holds no longer; absent while it is open
 * @param revoked whether it was taken back
 */
record DelegationFacts(
        String organizationId,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate endsOn,
        boolean revoked) {

    static final DelegationFacts UNKNOWN = new DelegationFacts("", null, null, false);
}
