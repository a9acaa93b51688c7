package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.query.question.choices.PriorityAnswer.Tie;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;

/**
 * An allocation in force on the day.
 *
 * @param areas codes of the active focus areas it is given to
 */
record Given(
        String organizationId,
        String code,
        ResourceKind kind,
        ResourceUnit unit,
        BigDecimal amount,
        Serves serves,
        Set<String> areas) {

    static List<Given> of(List<ResourceLedgerState> ledgers, Stated stated, LocalDate day) {
        return ledgers.stream()
                .flatMap(ledger -> ledger.allocations().stream()
                        .flatMap(allocation -> allocation.termOn(day).stream()
                                .map(term -> new Given(
                                        ledger.organizationId(),
                                        allocation.code(),
                                        allocation.kind(),
                                        allocation.unit(),
                                        term.amount().value(),
                                        allocation.serves(),
                                        stated.areasFor(allocation.serves())))))
                .toList();
    }

    String name() {
        return organizationId + "/" + code;
    }

    boolean namesNothing() {
        return refs().findAny().isEmpty();
    }

    boolean isUnstated() {
        return areas.isEmpty() && !namesNothing();
    }

    /** What it is tied to. */
    record Ref(Tie tie, String ref) {}

    Stream<Ref> refs() {
        return Stream.of(
                        Stream.ofNullable(serves.focusArea()).map(area -> new Ref(Tie.FOCUS_AREA, area)),
                        Stream.ofNullable(serves.practice()).map(practice -> new Ref(Tie.PRACTICE, practice)),
                        Stream.ofNullable(serves.planId()).map(plan -> new Ref(Tie.PLAN, plan)))
                .flatMap(ref -> ref);
    }
}
