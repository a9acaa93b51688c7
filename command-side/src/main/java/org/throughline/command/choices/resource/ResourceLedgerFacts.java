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
record ResourceLedgerFacts(Map<String, AllocationFacts> allocations, Map<String, Optional<LocalDate>> shortfalls) {

    static final ResourceLedgerFacts EMPTY = new ResourceLedgerFacts(Map.of(), Map.of());

    ResourceLedgerFacts with(String code, AllocationFacts allocation) {
        Map<String, AllocationFacts> more = new HashMap<>(allocations);
        more.put(code, allocation);
        return new ResourceLedgerFacts(Map.copyOf(more), shortfalls);
    }

    ResourceLedgerFacts with(String code, Optional<LocalDate> resolvedOn) {
        Map<String, Optional<LocalDate>> more = new HashMap<>(shortfalls);
        more.put(code, resolvedOn);
        return new ResourceLedgerFacts(allocations, Map.copyOf(more));
    }
}
