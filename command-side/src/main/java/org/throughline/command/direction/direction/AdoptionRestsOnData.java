package org.throughline.command.direction.direction;

import java.util.Collection;
import org.throughline.events.Evidence;

/** What is adopted rests on data: it names at least one piece of it. */
final class AdoptionRestsOnData {

    private AdoptionRestsOnData() {}

    static boolean isMetBy(Collection<Evidence> evidence) {
        return !evidence.isEmpty();
    }
}
