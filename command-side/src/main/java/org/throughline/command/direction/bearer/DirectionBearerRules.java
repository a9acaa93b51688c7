package org.throughline.command.direction.bearer;

import org.throughline.command.SubjectRules;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;

/** One team at a time bears a direction: who is named takes the place of whoever was. */
enum DirectionBearerRules implements SubjectRules<DirectionBearerFacts, DirectionBearerEvent> {
    RULES;

    @Override
    public Class<DirectionBearerEvent> family() {
        return DirectionBearerEvent.class;
    }

    @Override
    public DirectionBearerFacts initial() {
        return new DirectionBearerFacts(null);
    }

    @Override
    public void check(DirectionBearerFacts state, DirectionBearerEvent next) {
        // on any day anybody may be named
    }

    @Override
    public DirectionBearerFacts evolve(DirectionBearerFacts state, DirectionBearerEvent event) {
        return switch (event) {
            case DirectionBearerNamed e -> new DirectionBearerFacts(e.teamId());
        };
    }
}
