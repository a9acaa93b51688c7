package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lengths in days, closed ones only; how many are open is counted beside and enters no average.
 *
 * @param closed how many are closed
 * @param meanDays of the closed ones, to one decimal; absent when there are none
 * @param medianDays of the closed ones, to one decimal; absent when there are none
 * @param open how many are open (right-censored)
 */
public record Lengths(
        int closed, @Nullable BigDecimal meanDays, @Nullable BigDecimal medianDays, int open) {

    static Lengths of(Collection<Long> closedDays, long open) {
        List<Long> sorted = closedDays.stream().sorted().toList();
        return new Lengths(
                sorted.size(),
                sorted.isEmpty()
                        ? null
                        : quotient(sorted.stream().mapToLong(Long::longValue).sum(), sorted.size()),
                sorted.isEmpty() ? null : median(sorted),
                (int) open);
    }

    private static BigDecimal median(List<Long> sorted) {
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? quotient(sorted.get(upper), 1)
                : quotient(sorted.get(upper - 1) + sorted.get(upper), 2);
    }

    private static BigDecimal quotient(long sum, int count) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
