package org.throughline.events.implementation.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final int PER_CENT = 100;
    private static final Pattern RATE = Pattern.compile("PER_(?:([1-9][0-9]{0,8})_)?[A-Z][A-Z0-9_]*");

    public MeasureScale {
        lowest = plain(lowest);
        highest = plain(highest);
        meaningfulShift = plain(meaningfulShift);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * For how many opportunities a value of this unit is told: 100 for {@code PERCENT} and {@code PER_100_LEARNERS}, 1 for
     * {@code PER_LEARNER}; 0 where it is neither a share nor a rate.
     */
    public int perHowMany() {
        Matcher rate = RATE.matcher(unit);
        if (rate.matches()) {
            return rate.group(1) == null ? 1 : Integer.parseInt(rate.group(1));
        }
        return tellsShare() ? PER_CENT : 0;
    }

    /** Whether a value says how many of a hundred. */
    public boolean tellsShare() {
        return unit.equals("PERCENT");
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
