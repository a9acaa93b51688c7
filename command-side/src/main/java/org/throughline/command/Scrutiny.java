package org.throughline.command;

import java.util.List;
import org.throughline.command.EventSourced.Scope;
import org.throughline.events.SubjectEvent;

/** What is asked of every event before it is recorded, whichever kind of subject it happens to. */
@FunctionalInterface
public interface Scrutiny {

    /**
     * Codes of the policies held as a warning that it does not meet.
     *
     * @param scope where it belongs
     * @throws Refusal POLICY_NOT_MET when it does not meet one that is held strictly
     */
    List<String> concerns(SubjectEvent event, Scope scope, Peers peers);
}
