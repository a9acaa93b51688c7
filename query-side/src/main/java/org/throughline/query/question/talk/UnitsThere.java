package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;

/** The units of which it is asked whom they engage and what they tell: districts and schools. */
final class UnitsThere {

    private static final Set<OrganizationKind> ASKED = EnumSet.of(OrganizationKind.DISTRICT, OrganizationKind.SCHOOL);

    private UnitsThere() {}

    /** The first day without each unit that has ended. */
    static Map<String, LocalDate> ends(Snapshot snapshot) {
        Map<String, LocalDate> ends = new HashMap<>();
        snapshot.everHere(OrganizationState.class).forEach(unit -> {
            if (unit.endedOn() != null) {
                ends.put(unit.organizationId(), unit.endedOn());
            }
        });
        return ends;
    }

    /** Ids of those that are there on a day. */
    static Set<String> on(Snapshot snapshot, LocalDate day) {
        return snapshot.states(OrganizationState.class).stream()
                .filter(unit -> ASKED.contains(unit.kind()) && unit.existsOn(day))
                .map(OrganizationState::organizationId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
