package org.throughline.query.subject.choices.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.query.Days;

/**
 * Something made available.
 *
 * @param unit what its amounts count, throughout
 * @param schools the schools it is meant for; empty when none is named
 * @param terms on which it ran, one behind the other; none when it was withdrawn on the day it began
 * @param withdrawn how it ended before its time
 * @param uses what is known of its use, by period; a period that is not there is not known
 * @param concerns policies in force as a warning when it was recorded that it did not meet, by code
 */
public record Allocation(
        String code,
        ResourceKind kind,
        ResourceUnit unit,
        List<String> schools,
        Serves serves,
        LocalDate since,
        List<Term> terms,
        @Nullable Withdrawal withdrawn,
        List<Use> uses,
        List<String> concerns) {

    /**
     * Terms that held from one day to another.
     *
     * @param until first day they did not hold any more: planned, or because others came; open when absent
     * @param reason why they replaced the ones before
     * @param touches what a smaller amount touches
     */
    public record Term(
            Amount amount,
            String purpose,
            ResourceTarget target,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String touches) {

        boolean holdsOn(LocalDate day) {
            return Days.hold(from, until, day);
        }

        Term endingOn(LocalDate day) {
            return new Term(amount, purpose, target, from, day, reason, touches);
        }
    }

    /** The end of an allocation, with what it touches. */
    public record Withdrawal(LocalDate on, Amount amount, String reason, String touches) {}

    /**
     * What was used.
     *
     * @param until first day behind the period
     */
    public record Use(LocalDate from, LocalDate until, Amount used) {}

    /** The terms on which it is there on a day; empty when it is not. */
    public Optional<Term> termOn(LocalDate day) {
        return terms.stream().filter(term -> term.holdsOn(day)).findFirst();
    }

    /** The same with another last term; what would have held for no day is left out. */
    Allocation followedBy(Term next) {
        List<Term> more = until(next.from());
        more.add(next);
        return new Allocation(code, kind, unit, schools, serves, since, List.copyOf(more), withdrawn, uses, concerns);
    }

    Allocation ended(Withdrawal end) {
        return new Allocation(
                code, kind, unit, schools, serves, since, List.copyOf(until(end.on())), end, uses, concerns);
    }

    private List<Term> until(LocalDate day) {
        List<Term> kept = new ArrayList<>(terms);
        if (kept.isEmpty()) {
            return kept;
        }
        Term last = kept.removeLast();
        if (last.from().isBefore(day)) {
            kept.add(last.until() != null && last.until().isBefore(day) ? last : last.endingOn(day));
        }
        return kept;
    }

    Allocation with(Use use) {
        List<Use> others = new ArrayList<>(uses);
        others.removeIf(
                other -> other.from().equals(use.from()) && other.until().equals(use.until()));
        others.add(use);
        others.sort(java.util.Comparator.comparing(Use::from));
        return new Allocation(
                code, kind, unit, schools, serves, since, terms, withdrawn, List.copyOf(others), concerns);
    }
}
