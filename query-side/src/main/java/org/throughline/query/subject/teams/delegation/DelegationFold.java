package org.throughline.query.subject.teams.delegation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;
import org.throughline.query.SubjectKind;

/** Tells the history of a delegation. */
@Component
public final class DelegationFold implements SubjectKind<DelegationState, DelegationEvent> {

    @Override
    public Class<DelegationEvent> family() {
        return DelegationEvent.class;
    }

    @Override
    public Class<DelegationState> stateType() {
        return DelegationState.class;
    }

    @Override
    public DelegationState fold(@Nullable DelegationState before, DelegationEvent event) {
        return switch (event) {
            case DelegationGranted e -> granted(e);
            case DelegationRevoked e -> revoked(Objects.requireNonNull(before), e);
        };
    }

    private static DelegationState granted(DelegationGranted e) {
        return new DelegationState(
                e.delegationId(),
                e.organizationId(),
                e.from(),
                e.to(),
                e.scope(),
                e.decisionId(),
                e.effectiveOn(),
                e.until(),
                e.until(),
                null,
                e.evidence());
    }

    private static DelegationState revoked(DelegationState d, DelegationRevoked e) {
        return new DelegationState(
                d.delegationId(),
                d.organizationId(),
                d.from(),
                d.to(),
                d.scope(),
                d.decisionId(),
                d.grantedOn(),
                d.until(),
                e.effectiveOn(),
                e.reason(),
                d.evidence());
    }
}
