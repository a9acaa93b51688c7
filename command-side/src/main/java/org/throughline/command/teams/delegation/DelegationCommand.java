package org.throughline.command.teams.delegation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.delegation.Party;

/** What can be asked about a delegation. */
public sealed interface DelegationCommand extends Command {

    String delegationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(DelegationEvent.class, delegationId());
    }

    /**
     * Hands on the right to decide.
     *
     * @param until first day on which it holds no longer
     */
    record GrantDelegation(
            @Id @OrNewId String delegationId,
            @Id String organizationId,
            Party from,
            Party to,
            @Size(max = 2000) String scope,
            @Id @Nullable String decisionId,
            @Nullable LocalDate until,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DelegationCommand {}

    /** Takes it back; the effective day is the first without it. */
    record RevokeDelegation(
            @Id String delegationId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements DelegationCommand {}
}
