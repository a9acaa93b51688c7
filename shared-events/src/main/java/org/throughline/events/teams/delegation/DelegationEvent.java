package org.throughline.events.teams.delegation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/** What happened to one delegation: the right to decide, handed on. */
@Subject("delegation")
public sealed interface DelegationEvent extends SubjectEvent {

    String delegationId();

    @Override
    default String subjectId() {
        return delegationId();
    }

    /**
     * The right to decide was handed on.
     *
     * @param organizationId where it is exercised
     * @param scope what may be decided, in words
     * @param decisionId the decision that handed it on, where there is one
     * @param until first day on which it holds no longer; open when absent
     */
    record DelegationGranted(
            String delegationId,
            String organizationId,
            Party from,
            Party to,
            String scope,
            @Nullable String decisionId,
            @Nullable LocalDate until,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements DelegationEvent {}

    /** It was taken back; the day is the first without it. */
    @Ends
    record DelegationRevoked(String delegationId, String reason, LocalDate effectiveOn) implements DelegationEvent {}
}
