package org.throughline.query.subject.choices.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.Allocation.Use;
import org.throughline.query.subject.choices.resource.Allocation.Withdrawal;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Protected;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Shortfall;

/** Tells the history of an organization's resources. */
@Component
public final class ResourceFold implements SubjectKind<ResourceLedgerState, ResourceEvent> {

    @Override
    public Class<ResourceEvent> family() {
        return ResourceEvent.class;
    }

    @Override
    public Class<ResourceLedgerState> stateType() {
        return ResourceLedgerState.class;
    }

    @Override
    public ResourceLedgerState fold(@Nullable ResourceLedgerState before, ResourceEvent event) {
        ResourceLedgerState ledger = before == null ? ResourceLedgerState.empty(event.organizationId()) : before;
        return switch (event) {
            case ResourceAllocated e -> ledger.withAllocations(added(ledger.allocations(), allocation(e)));
            case ResourceReallocated e -> changed(ledger, e.code(), known -> known.followedBy(term(e)));
            case ResourceWithdrawn e -> changed(ledger, e.code(), known -> withdrawn(known, e));
            case ResourceUseRecorded e ->
                changed(ledger, e.code(), known -> known.with(new Use(e.from(), e.until(), e.used())));
            case ShortfallReported e -> ledger.withShortfalls(added(ledger.shortfalls(), shortfall(e)));
            case ShortfallResolved e -> resolved(ledger, e);
            case ScheduleChanged e -> ledger.withSchedule(changed(ledger.schedule(), e));
        };
    }

    private static Allocation allocation(ResourceAllocated e) {
        Term first = new Term(e.amount(), e.purpose(), e.target(), e.effectiveOn(), e.until(), null, null);
        return new Allocation(
                e.code(),
                e.kind(),
                e.amount().unit(),
                e.schools(),
                e.serves(),
                e.effectiveOn(),
                List.of(first),
                null,
                List.of(),
                e.concerns());
    }

    private static Term term(ResourceReallocated e) {
        return new Term(e.amount(), e.purpose(), e.target(), e.effectiveOn(), e.until(), e.reason(), e.touches());
    }

    private static Allocation withdrawn(Allocation known, ResourceWithdrawn e) {
        return known.terms().isEmpty()
                ? known
                : known.ended(
                        new Withdrawal(e.effectiveOn(), known.terms().getLast().amount(), e.reason(), e.touches()));
    }

    private static ResourceLedgerState changed(
            ResourceLedgerState ledger, String code, UnaryOperator<Allocation> change) {
        return ledger.withAllocations(ledger.allocations().stream()
                .map(known -> known.code().equals(code) ? change.apply(known) : known)
                .toList());
    }

    private static Shortfall shortfall(ShortfallReported e) {
        return new Shortfall(
                e.code(),
                e.kind(),
                e.missing(),
                e.forWhom(),
                e.practice(),
                e.allocation(),
                e.effectiveOn(),
                null,
                null,
                e.concerns());
    }

    private static ResourceLedgerState resolved(ResourceLedgerState ledger, ShortfallResolved e) {
        return ledger.withShortfalls(ledger.shortfalls().stream()
                .map(known -> known.code().equals(e.code()) ? known.resolved(e.effectiveOn(), e.how()) : known)
                .toList());
    }

    /** A second change on one day replaces the first: a schedule that held for no day was none. */
    private static List<Protected> changed(List<Protected> schedule, ScheduleChanged e) {
        List<Protected> all = new ArrayList<>();
        @Nullable Protected last = null;
        for (Protected known : schedule) {
            if (!known.forWhom().equals(e.forWhom()) || known.until() != null) {
                all.add(known);
                continue;
            }
            last = known;
            if (known.from().isBefore(e.effectiveOn())) {
                all.add(known.closed(e.effectiveOn()));
            }
        }
        Integer team = e.teamMinutes() == null && last != null ? last.teamMinutes() : e.teamMinutes();
        Integer intervention =
                e.interventionMinutes() == null && last != null ? last.interventionMinutes() : e.interventionMinutes();
        all.add(new Protected(e.forWhom(), team, intervention, e.reason(), e.effectiveOn(), null));
        return List.copyOf(all);
    }

    private static <T> List<T> added(List<T> known, T next) {
        List<T> more = new ArrayList<>(known);
        more.add(next);
        return List.copyOf(more);
    }
}
