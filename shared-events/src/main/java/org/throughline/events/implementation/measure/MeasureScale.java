package org.throughline.events.implementation.measure;

import java.math.BigDecimal;

/**
 * How the values of a measure are to be read. Numbers are written without trailing zeros.
 *
 * @param unit code of what a value counts: {@code PERCENT}, {@code MEAN}, {@code PER_100_LEARNERS}, ...
 * @param lowest the least a value can be, in the unit
 * @param highest the most a value can be, in the unit
 * @param better which way is better
 * @param meaningfulShift the least difference of two values that the district takes for a shift, in the unit; what is
 *     less may be chance
 */
public record MeasureScale(
        String unit, BigDecimal lowest, BigDecimal highest, BetterWhen better, BigDecimal meaningfulShift) {

    public MeasureScale {
        lowest = plain(lowest);
        highest = plain(highest);
        meaningfulShift = plain(meaningfulShift);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a value lies on the scale. */
    public boolean holds(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }

    /** Whether a value lies at an end of the scale, where it tells what everybody of a group said. */
    public boolean endsAt(BigDecimal value) {
        return value.compareTo(lowest) == 0 || value.compareTo(highest) == 0;
    }
}
