package org.throughline.query.subject.ground.context;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.context.ContextEvent;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.ground.context.ContextState.Described;

/** Tells how the context of an organization was described. */
@Component
public final class ContextFold implements SubjectKind<ContextState, ContextEvent> {

    @Override
    public Class<ContextEvent> family() {
        return ContextEvent.class;
    }

    @Override
    public Class<ContextState> stateType() {
        return ContextState.class;
    }

    @Override
    public ContextState fold(@Nullable ContextState before, ContextEvent event) {
        List<Described> descriptions = new ArrayList<>(before == null ? List.of() : before.descriptions());
        descriptions.add(described(descriptions.size() + 1, event));
        return new ContextState(event.organizationId(), List.copyOf(descriptions));
    }

    private static Described described(int place, ContextEvent event) {
        return switch (event) {
            case ContextDescribed e ->
                new Described(place, e.effectiveOn(), e.context(), null, e.participants(), e.concerns());
            case ContextRevised e ->
                new Described(place, e.effectiveOn(), e.context(), e.reason(), e.participants(), e.concerns());
        };
    }
}
