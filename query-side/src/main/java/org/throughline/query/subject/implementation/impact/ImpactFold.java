package org.throughline.query.subject.implementation.impact;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;
import org.throughline.query.SubjectKind;

/** Tells of an impact. */
@Component
public final class ImpactFold implements SubjectKind<ImpactState, ImpactEvent> {

    @Override
    public Class<ImpactEvent> family() {
        return ImpactEvent.class;
    }

    @Override
    public Class<ImpactState> stateType() {
        return ImpactState.class;
    }

    @Override
    public ImpactState fold(@Nullable ImpactState before, ImpactEvent event) {
        return switch (event) {
            case ImpactNoted e ->
                new ImpactState(
                        e.impactId(),
                        e.organizationId(),
                        e.effectiveOn(),
                        e.decisionId(),
                        e.planId(),
                        e.cycleId(),
                        e.practice(),
                        e.groups(),
                        e.participants(),
                        e.concerns());
        };
    }
}
