package org.throughline.events.implementation.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.LooksBack;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** One look at whom something helped and whom it harmed. Looked at again it is another one. */
@Subject(value = "impact", path = "impacts")
public sealed interface ImpactEvent extends SubjectEvent {

    String impactId();

    @Override
    default String subjectId() {
        return impactId();
    }

    /**
     * It was looked at, group by group. One of decision, plan, cycle and practice is there.
     *
     * @param organizationId where it was looked at
     * @param decisionId the decision that was looked at; absent when something else was
     * @param planId the plan; absent when something else was
     * @param cycleId the improvement cycle; absent when something else was
     * @param practice code of the practice, as it is done at the organization; absent when something else was
     * @param groups what was found for each group that was looked at, at least one; of a group that is not among them nobody asked
     * @param participants member ids of those who looked; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @LooksBack
    record ImpactNoted(
            String impactId,
            String organizationId,
            @Nullable String decisionId,
            @Nullable String planId,
            @Nullable String cycleId,
            @Nullable String practice,
            List<GroupImpact> groups,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ImpactEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }
}
