package org.throughline.command.choices.resource;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;

/**
 * What decisions need to know of an allocation.
 *
 * @param end first day without it, planned or because it was withdrawn
 * @param used the periods of which use is recorded
 */
record AllocationFacts(
        ResourceKind kind,
        Amount amount,
        String purpose,
        ResourceTarget target,
        LocalDate from,
        @Nullable LocalDate end,
        boolean withdrawn,
        Set<Period> used) {

    static AllocationFacts of(ResourceAllocated e) {
        return new AllocationFacts(
                e.kind(), e.amount(), e.purpose(), e.target(), e.effectiveOn(), e.until(), false, Set.of());
    }

    AllocationFacts with(ResourceReallocated e) {
        return new AllocationFacts(kind, e.amount(), e.purpose(), e.target(), from, e.until(), false, used);
    }

    AllocationFacts withdrawn(LocalDate day) {
        return new AllocationFacts(kind, amount, purpose, target, from, day, true, used);
    }

    AllocationFacts with(ResourceUseRecorded e) {
        Set<Period> more = new LinkedHashSet<>(used);
        more.add(new Period(e.from(), e.until()));
        return new AllocationFacts(kind, amount, purpose, target, from, end, withdrawn, Set.copyOf(more));
    }

    /** Whether it has ended by this day. */
    boolean hasEndedBy(LocalDate day) {
        return end != null && !day.isBefore(end);
    }
}
