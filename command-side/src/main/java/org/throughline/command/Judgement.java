package org.throughline.command;

import java.util.List;
import org.throughline.command.EventSourced.Scope;
import org.throughline.events.SubjectEvent;

/**
 * What holds across subjects. It is asked of every event, whichever command made it, so that no decision has to
 * remember to ask.
 */
@FunctionalInterface
public interface Judgement {

    /** Of a world in which a subject stands alone. */
    Judgement NOTHING_ASKED = (event, scope, peers) -> List.of();

    /**
     * Codes of the policies in force as a warning that the event does not meet, in the order they are asked; usually none.
     *
     * @param scope the unit and district it concerns
     * @throws Refusal POLICY_NOT_MET when it does not meet one that is held strictly
     */
    List<String> concerns(SubjectEvent event, Scope scope, Peers peers);
}
