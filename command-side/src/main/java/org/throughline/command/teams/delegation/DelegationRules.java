package org.throughline.command.teams.delegation;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;

/** A delegation is granted once, for at least a day, and taken back once, while it holds. */
enum DelegationRules implements SubjectRules<DelegationFacts, DelegationEvent> {
    RULES;

    @Override
    public Class<DelegationEvent> family() {
        return DelegationEvent.class;
    }

    @Override
    public DelegationFacts initial() {
        return DelegationFacts.UNKNOWN;
    }

    @Override
    public void check(DelegationFacts delegation, DelegationEvent next) {
        switch (next) {
            case DelegationGranted e -> {
                requireUnused(delegation, e.delegationId());
                requireADay(e);
            }
            case DelegationRevoked e -> requireHolding(delegation, e);
        }
    }

    @Override
    public DelegationFacts evolve(DelegationFacts delegation, DelegationEvent event) {
        return switch (event) {
            case DelegationGranted e -> new DelegationFacts(e.organizationId(), e.effectiveOn(), e.until(), false);
            case DelegationRevoked e ->
                new DelegationFacts(delegation.organizationId(), delegation.grantedOn(), e.effectiveOn(), true);
        };
    }

    static void requireUnused(DelegationFacts delegation, String delegationId) {
        if (delegation.grantedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Delegation %s is granted since %s".formatted(delegationId, delegation.grantedOn()));
        }
    }

    private static void requireADay(DelegationGranted next) {
        LocalDate until = next.until();
        if (until != null && !until.isAfter(next.effectiveOn())) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Delegation %s would have ended on %s, before it held for a day"
                            .formatted(next.delegationId(), until));
        }
    }

    private static void requireHolding(DelegationFacts delegation, DelegationRevoked next) {
        if (delegation.grantedOn() == null) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Delegation %s was not granted by %s".formatted(next.delegationId(), next.effectiveOn()));
        }
        LocalDate end = delegation.endsOn();
        boolean ranOut = end != null && !next.effectiveOn().isBefore(end);
        if (delegation.revoked() || ranOut) {
            throw Refusal.of(
                    RefusalCode.ENDED, "Delegation %s ended on %s".formatted(next.delegationId(), String.valueOf(end)));
        }
    }
}
