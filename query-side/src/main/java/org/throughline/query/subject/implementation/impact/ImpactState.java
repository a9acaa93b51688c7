package org.throughline.query.subject.implementation.impact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.impact.GroupImpact;

/**
 * One look at whom something helped and whom it harmed. One of decision, plan, cycle and practice is there.
 *
 * @param organizationId where it was looked at
 * @param groups what was found for each group that was looked at; of a group that is not among them nobody asked
 * @param participants member ids of those who looked; absent when nobody wrote it down
 * @param concerns policies in force as a warning that it did not meet, by code
 */
public record ImpactState(
        String impactId,
        String organizationId,
        LocalDate notedOn,
        @Nullable String decisionId,
        @Nullable String planId,
        @Nullable String cycleId,
        @Nullable String practice,
        List<GroupImpact> groups,
        @Nullable List<String> participants,
        List<String> concerns) {

    /** By their days; of one day, in an order that stays the same. */
    public static final Comparator<ImpactState> IN_TIME =
            Comparator.comparing(ImpactState::notedOn).thenComparing(ImpactState::impactId);
}
