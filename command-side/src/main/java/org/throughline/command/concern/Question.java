package org.throughline.command.concern;

import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;

/** One thing that a district may ask of facts, whatever their kind. */
interface Question {

    /** The rule as the district's rulebook names it. */
    Policy policy();

    /**
     * Why the event does not meet it, in words; empty when it does, and when it is not asked of such an event.
     *
     * @param rules of the district on the day of the event
     */
    Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers);
}
