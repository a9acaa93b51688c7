package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.choices.decision.EngagementDepth;

/**
 * A day on which a unit engaged a group, however many records tell of it: each counts once.
 *
 * @param depth the deepest of that day
 * @param engagements ids of those recorded
 * @param inputs how many inputs to decisions and plans were given at it
 * @param linked inputs of them that are said to have been given there
 * @param sameDay inputs of them that are taken for part of it since unit, group and day are the same
 * @param afterwards whether all decisions it was about had taken effect before
 */
record Contact(
        String organizationId,
        String group,
        LocalDate on,
        EngagementDepth depth,
        List<String> engagements,
        int inputs,
        int linked,
        int sameDay,
        boolean afterwards) {

    static List<LocalDate> days(Collection<Contact> contacts) {
        return contacts.stream().map(Contact::on).toList();
    }

    /** The same with what another record tells of that day. */
    Contact and(Contact other) {
        return new Contact(
                organizationId,
                group,
                on,
                depth.compareTo(other.depth) < 0 ? other.depth : depth,
                Stream.concat(engagements.stream(), other.engagements.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                inputs + other.inputs,
                linked + other.linked,
                sameDay + other.sameDay,
                afterwards && other.afterwards);
    }
}
