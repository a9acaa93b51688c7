package org.throughline.query.subject.direction.bearer;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of who bears a direction. */
@Component
final class DirectionBearerWords implements FamilyWords<DirectionBearerEvent> {

    @Override
    public Class<DirectionBearerEvent> family() {
        return DirectionBearerEvent.class;
    }

    @Override
    public Sentence say(DirectionBearerEvent event, String unit, Names names) {
        return switch (event) {
            case DirectionBearerNamed e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Goes by the direction of " + names.team(e.teamId()),
                        e.reason());
        };
    }
}
