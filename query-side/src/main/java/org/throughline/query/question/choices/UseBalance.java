package org.throughline.query.question.choices;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.choices.ResourceAnswer.Balance;
import org.throughline.query.question.choices.ResourceAnswer.Known;
import org.throughline.query.subject.choices.resource.Allocation;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.Allocation.Use;

/**
 * Sets what was used against what was promised. What is used up adds up over periods; what holds at every moment is
 * averaged, each period by its days, and set against the average promised for the same days.
 */
final class UseBalance {

    private static final int DECIMALS = 4;

    private final Allocation allocation;
    private final List<Term> terms;
    private final LocalDate end;

    private UseBalance(Allocation allocation, LocalDate day) {
        this.allocation = allocation;
        this.terms = allocation.terms().stream()
                .filter(term -> !term.from().isAfter(day))
                .toList();
        this.end = day.plusDays(1);
    }

    /** The balance up to the end of a day; empty when the allocation never ran. */
    static Optional<Balance> of(String organizationId, Allocation allocation, LocalDate day) {
        UseBalance balance = new UseBalance(allocation, day);
        return balance.terms.isEmpty() ? Optional.empty() : Optional.of(balance.tell(organizationId));
    }

    private Balance tell(String organizationId) {
        long days =
                terms.stream().mapToLong(term -> days(term, term.from(), end)).sum();
        long knownDays = allocation.uses().stream().mapToLong(UseBalance::days).sum();
        Known known = knownDays == 0 ? Known.NOTHING : knownDays < days ? Known.PART : Known.ALL;
        return new Balance(
                organizationId,
                allocation.code(),
                allocation.kind(),
                allocation.unit(),
                terms.getLast().target(),
                promised(days, knownDays),
                knownDays == 0 ? null : used(knownDays),
                known,
                knownDays,
                days);
    }

    private BigDecimal promised(long days, long knownDays) {
        if (!allocation.unit().isRate()) {
            return terms.getLast().amount().value();
        }
        if (knownDays == 0) {
            return average(promisedBetween(allocation.since(), end), days);
        }
        BigDecimal promised = allocation.uses().stream()
                .map(use -> promisedBetween(use.from(), use.until()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return average(promised, knownDays);
    }

    /** Amounts times days. */
    private BigDecimal promisedBetween(LocalDate from, LocalDate until) {
        return terms.stream()
                .map(term -> term.amount().value().multiply(BigDecimal.valueOf(days(term, from, until))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal used(long knownDays) {
        if (!allocation.unit().isRate()) {
            return allocation.uses().stream().map(use -> use.used().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        BigDecimal timesDays = allocation.uses().stream()
                .map(use -> use.used().value().multiply(BigDecimal.valueOf(days(use))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return average(timesDays, knownDays);
    }

    private static BigDecimal average(BigDecimal timesDays, long days) {
        BigDecimal average = timesDays
                .divide(BigDecimal.valueOf(Math.max(1, days)), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return average.scale() < 0 ? average.setScale(0) : average;
    }

    private static long days(Use use) {
        return DAYS.between(use.from(), use.until());
    }

    /** Days of the term within these. */
    private static long days(Term term, LocalDate from, LocalDate until) {
        LocalDate begin = term.from().isAfter(from) ? term.from() : from;
        @Nullable LocalDate termEnd = term.until();
        LocalDate close = termEnd != null && termEnd.isBefore(until) ? termEnd : until;
        return Math.max(0, DAYS.between(begin, close));
    }
}
