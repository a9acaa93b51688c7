package org.throughline.command.choices.resource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;

/**
 * A code names one allocation or one shortfall of a ledger for good. Only what runs can be moved or withdrawn, in the
 * unit it is counted in; a shortfall is resolved once.
 */
enum ResourceRules implements SubjectRules<ResourceLedgerFacts, ResourceEvent> {
    RULES;

    @Override
    public Class<ResourceEvent> family() {
        return ResourceEvent.class;
    }

    @Override
    public ResourceLedgerFacts initial() {
        return ResourceLedgerFacts.EMPTY;
    }

    @Override
    public void check(ResourceLedgerFacts ledger, ResourceEvent next) {
        switch (next) {
            case ResourceAllocated e -> checkNew(ledger, e);
            case ResourceReallocated e -> checkMove(require(ledger.allocations(), e, e.code()), e);
            case ResourceWithdrawn e -> {
                AllocationFacts allocation = require(ledger.allocations(), e, e.code());
                if (allocation.hasEndedBy(e.effectiveOn())) {
                    throw ended(e.code(), allocation.end());
                }
            }
            case ResourceUseRecorded e -> UseIsOfTheAllocation.check(require(ledger.allocations(), e, e.code()), e);
            case ShortfallReported e -> checkNew(ledger, e);
            case ShortfallResolved e ->
                require(ledger.shortfalls(), e, e.code()).ifPresent(day -> {
                    throw ended(e.code(), day);
                });
            case ScheduleChanged e -> {}
        }
    }

    @Override
    public ResourceLedgerFacts evolve(ResourceLedgerFacts ledger, ResourceEvent event) {
        return switch (event) {
            case ResourceAllocated e -> ledger.with(e.code(), AllocationFacts.of(e));
            case ResourceReallocated e ->
                ledger.with(e.code(), known(ledger, e.code()).with(e));
            case ResourceWithdrawn e ->
                ledger.with(e.code(), known(ledger, e.code()).withdrawn(e.effectiveOn()));
            case ResourceUseRecorded e ->
                ledger.with(e.code(), known(ledger, e.code()).with(e));
            case ShortfallReported e -> ledger.with(e.code(), Optional.empty());
            case ShortfallResolved e -> ledger.with(e.code(), Optional.of(e.effectiveOn()));
            case ScheduleChanged e -> ledger;
        };
    }

    private static void checkNew(ResourceLedgerFacts ledger, ResourceAllocated e) {
        refuseTaken(ledger.allocations(), e.code());
        UnitsFitTheKind.check(e.kind(), e.amount().unit());
        requireEndBehind(e.until(), e.effectiveOn());
    }

    private static void checkNew(ResourceLedgerFacts ledger, ShortfallReported e) {
        refuseTaken(ledger.shortfalls(), e.code());
        if (e.allocation() != null) {
            require(ledger.allocations(), e, e.allocation());
        }
    }

    /** An allocation can be prolonged on the very day it would have ended. */
    private static void checkMove(AllocationFacts allocation, ResourceReallocated e) {
        LocalDate end = allocation.end();
        if (end != null && (allocation.withdrawn() || e.effectiveOn().isAfter(end))) {
            throw ended(e.code(), end);
        }
        if (e.amount().unit() != allocation.amount().unit()) {
            throw UseIsOfTheAllocation.otherUnit(allocation, e.amount().unit().name(), e.code());
        }
        requireEndBehind(e.until(), e.effectiveOn());
    }

    private static void requireEndBehind(@Nullable LocalDate until, LocalDate day) {
        if (until != null && !until.isAfter(day)) {
            throw Refusal.of(
                            RefusalCode.PERIOD_NOT_POSSIBLE,
                            "It would end on %s, before anything of it was there on %s".formatted(until, day))
                    .with("until", until.toString());
        }
    }

    private static void refuseTaken(Map<String, ?> known, String code) {
        if (known.containsKey(code)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "'%s' is in use in this ledger".formatted(code))
                    .with("code", code);
        }
    }

    private static <T> T require(Map<String, T> known, ResourceEvent next, String code) {
        T found = known.get(code);
        if (found == null) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "The ledger of %s has no '%s' on %s"
                                    .formatted(next.organizationId(), code, next.effectiveOn()))
                    .with("unknownCode", code);
        }
        return found;
    }

    private static AllocationFacts known(ResourceLedgerFacts ledger, String code) {
        return Objects.requireNonNull(ledger.allocations().get(code));
    }

    private static Refusal ended(String code, @Nullable LocalDate day) {
        return Refusal.of(RefusalCode.ENDED, "'%s' ended on %s".formatted(code, day))
                .with("endedOn", String.valueOf(day));
    }
}
