package org.throughline.query.subject.direction.bearer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.bearer.DirectionBearerState.Named;

/** Tells who bore a direction. */
@Component
public final class DirectionBearerFold implements SubjectKind<DirectionBearerState, DirectionBearerEvent> {

    @Override
    public Class<DirectionBearerEvent> family() {
        return DirectionBearerEvent.class;
    }

    @Override
    public Class<DirectionBearerState> stateType() {
        return DirectionBearerState.class;
    }

    @Override
    public DirectionBearerState fold(@Nullable DirectionBearerState before, DirectionBearerEvent event) {
        return switch (event) {
            case DirectionBearerNamed e -> named(before == null ? List.of() : before.named(), e);
        };
    }

    private static DirectionBearerState named(List<Named> before, DirectionBearerNamed e) {
        List<Named> named = new ArrayList<>();
        before.forEach(one -> named.add(one.until() == null ? until(one, e.effectiveOn()) : one));
        named.add(new Named(e.teamId(), e.effectiveOn(), null, e.reason()));
        return new DirectionBearerState(e.organizationId(), e.teamId(), List.copyOf(named));
    }

    private static Named until(Named one, LocalDate day) {
        return new Named(one.teamId(), one.from(), day, one.reason());
    }
}
