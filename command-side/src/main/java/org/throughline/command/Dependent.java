package org.throughline.command;

import java.util.HashSet;
import java.util.Set;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Mentions;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;

/**
 * An event that hangs on something: it is of that unit, or names it.
 *
 * @param number place in the history of its subject, 1..n
 * @param unit organization id of the unit it concerns
 */
public record Dependent(SubjectKey subject, long number, SubjectEvent event, String unit) {

    /** What an event hangs on beside its unit, by id: all that it mentions, a parent, a federal id. */
    public static Set<String> namedIn(SubjectEvent event) {
        Set<String> named = new HashSet<>();
        Mentions.in(event).forEach(mentioned -> named.add(mentioned.id()));
        String unit = switch (event) {
            case OrganizationRegistered e -> e.parentId();
            case OrganizationReparented e -> e.parentId();
            case FederalIdGiven e -> e.federalId();
            default -> null;
        };
        if (unit != null) {
            named.add(unit);
        }
        if (event instanceof EntryCorrected corrected) {
            named.addAll(namedIn(corrected.right().event()));
        }
        return named;
    }

    /** The same entry, with what counts in its place. */
    Dependent with(SubjectEvent counting) {
        return new Dependent(subject, number, counting, unit);
    }
}
