package org.throughline.query.resource;

import java.util.ArrayList;
import java.util.List;
import org.throughline.query.resource.Allocation.Term;
import org.throughline.query.resource.Allocation.Use;

/** What a ledger contributes to typed tables. */
final class ResourceRows {

    static final List<Class<? extends Record>> TYPES =
            List.of(ResourceTerm.class, ResourceUse.class, ResourceShortfall.class, ProtectedTime.class);

    private ResourceRows() {}

    static List<Record> of(String ledgerId, ResourceLedgerState ledger) {
        List<Record> rows = new ArrayList<>();
        for (Allocation allocation : ledger.allocations()) {
            allocation.terms().forEach(term -> rows.add(row(ledgerId, allocation, term)));
            allocation.uses().forEach(use -> rows.add(row(ledgerId, allocation, use)));
        }
        ledger.shortfalls()
                .forEach(s -> rows.add(new ResourceShortfall(
                        ledgerId,
                        s.code(),
                        s.kind(),
                        s.missing(),
                        s.forWhom(),
                        s.practice(),
                        s.reportedOn(),
                        s.resolvedOn())));
        ledger.schedule()
                .forEach(p -> rows.add(new ProtectedTime(
                        ledgerId, p.forWhom(), p.teamMinutes(), p.interventionMinutes(), p.from(), p.until())));
        return List.copyOf(rows);
    }

    private static ResourceTerm row(String ledgerId, Allocation allocation, Term term) {
        return new ResourceTerm(
                ledgerId,
                allocation.code(),
                allocation.kind(),
                term.amount().value(),
                allocation.unit(),
                term.purpose(),
                term.target(),
                allocation.serves().practice(),
                allocation.serves().planId(),
                allocation.serves().stepCode(),
                allocation.serves().focusArea(),
                term.from(),
                term.until());
    }

    private static ResourceUse row(String ledgerId, Allocation allocation, Use use) {
        return new ResourceUse(
                ledgerId, allocation.code(), use.used().value(), allocation.unit(), use.from(), use.until());
    }
}
