package org.throughline.command.concern;

import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;

/** A district may go beyond what a source says; then somebody stands for it by name. */
final class LimitsStayWithinSources implements Question {

    @Override
    public Policy policy() {
        return Policy.LIMITS_STAY_WITHIN_SOURCES;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return event instanceof LimitSet set
                        && set.approver() == null
                        && set.limit().isBeyondSource(set.number())
                ? Optional.of("%d is beyond what the source of %s says, and nobody stands for it"
                        .formatted(set.number(), set.limit()))
                : Optional.empty();
    }
}
