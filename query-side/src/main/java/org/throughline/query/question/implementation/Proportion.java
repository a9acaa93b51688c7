package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of what applies is completed, between 0 and 1. Skipped and not yet done stay in the denominator; only what
 * does not apply leaves it.
 *
 * @param completed activities completed
 * @param applicable activities defined less those that do not apply; more than none
 * @param value their quotient, rounded half up to four decimals for display
 */
public record Proportion(int completed, int applicable, BigDecimal value) {

    private static final int DECIMALS = 4;

    /** Empty where nothing applies: of nothing there is no share, not even none. */
    static Optional<Proportion> of(int completed, int applicable) {
        return applicable == 0
                ? Optional.empty()
                : Optional.of(new Proportion(
                        completed,
                        applicable,
                        BigDecimal.valueOf(completed)
                                .divide(BigDecimal.valueOf(applicable), DECIMALS, RoundingMode.HALF_UP)));
    }
}
