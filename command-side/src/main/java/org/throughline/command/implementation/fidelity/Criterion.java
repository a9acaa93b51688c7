package org.throughline.command.implementation.fidelity;

import java.math.BigDecimal;

/** When a score is good enough. Compared exactly: a percentage is rounded for display only. */
public record Criterion(Comparator comparator, BigDecimal percent, Basis basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a score is held against the percentage. */
    public enum Comparator {
        AT_LEAST,
        MORE_THAN
    }

    boolean isMetBy(int points, int possible) {
        int order =
                BigDecimal.valueOf(points).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(possible)));
        return switch (comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
        };
    }
}
