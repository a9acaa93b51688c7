package org.throughline.query.subject.teams.delegation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.teams.delegation.Party;

/**
 * The right to decide, handed on.
 *
 * @param until first day on which it was to hold no longer; absent when no end was set
 * @param endsOn first day on which it holds no longer, by its term or because it was taken back; absent while it is open
 * @param revocationReason why it was taken back; absent when it was not
 */
public record DelegationState(
        String delegationId,
        String organizationId,
        Party from,
        Party to,
        String scope,
        @Nullable String decisionId,
        LocalDate grantedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate endsOn,
        @Nullable String revocationReason,
        List<Evidence> evidence) {

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !grantedOn.isAfter(day) && (endsOn == null || day.isBefore(endsOn));
    }
}
