package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.choices.ResourceAnswer.Cut;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.Allocation.Withdrawal;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;

/** Finds what became less, or went away, in a ledger. */
final class Cuts {

    private Cuts() {}

    /** Every cut, allocation by allocation. */
    static Stream<Cut> of(ResourceLedgerState ledger) {
        return ledger.allocations().stream().flatMap(allocation -> cuts(ledger.organizationId(), allocation).stream());
    }

    private static List<Cut> cuts(String organizationId, Allocation allocation) {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 1; i < allocation.terms().size(); i++) {
            Term before = allocation.terms().get(i - 1);
            Term after = allocation.terms().get(i);
            if (after.amount().value().compareTo(before.amount().value()) < 0) {
                cuts.add(cut(
                        organizationId,
                        allocation,
                        after.from(),
                        before.amount().value(),
                        after.amount().value(),
                        after.reason(),
                        after.touches()));
            }
        }
        Withdrawal end = allocation.withdrawn();
        if (end != null) {
            cuts.add(
                    cut(organizationId, allocation, end.on(), end.amount().value(), null, end.reason(), end.touches()));
        }
        return cuts;
    }

    private static Cut cut(
            String organizationId,
            Allocation allocation,
            LocalDate on,
            BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String reason,
            @Nullable String touches) {
        return new Cut(
                organizationId,
                allocation.code(),
                allocation.kind(),
                on,
                before,
                after,
                allocation.unit(),
                reason,
                touches,
                allocation.serves());
    }
}
