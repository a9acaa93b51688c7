package org.throughline.command.choices.resource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What decisions need to know of a ledger.
 *
 * @param allocations by code
 * @param shortfalls by code: the day each was resolved, empty while it is open
 */
record ResourceLedgerState(Map<String, AllocationState> allocations, Map<String, Optional<LocalDate>> shortfalls) {

    static final ResourceLedgerState EMPTY = new ResourceLedgerState(Map.of(), Map.of());

    ResourceLedgerState with(String code, AllocationState allocation) {
        Map<String, AllocationState> more = new HashMap<>(allocations);
        more.put(code, allocation);
        return new ResourceLedgerState(Map.copyOf(more), shortfalls);
    }

    ResourceLedgerState with(String code, Optional<LocalDate> resolvedOn) {
        Map<String, Optional<LocalDate>> more = new HashMap<>(shortfalls);
        more.put(code, resolvedOn);
        return new ResourceLedgerState(allocations, Map.copyOf(more));
    }
}
