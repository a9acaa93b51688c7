package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureScale;

/** Which way a measure moved between two readings, as far as it is known. */
public enum Movement {
    /** By the meaningful shift at least. */
    BETTER,
    /** By the meaningful shift at least. */
    WORSE,
    /** By less than the meaningful shift, which may be chance. */
    WITHIN,
    /** The later of the two readings is still to come. */
    NOT_YET,
    /** There is nothing to compare with. */
    UNKNOWN;

    /** How much better a value is than another; negative when it is worse. */
    static BigDecimal gain(MeasureScale scale, BigDecimal before, BigDecimal after) {
        return scale.better() == BetterWhen.HIGHER ? after.subtract(before) : before.subtract(after);
    }

    static Movement between(MeasureScale scale, BigDecimal before, BigDecimal after) {
        BigDecimal gain = gain(scale, before, after);
        if (gain.abs().compareTo(scale.meaningfulShift()) < 0) {
            return WITHIN;
        }
        return gain.signum() > 0 ? BETTER : WORSE;
    }

    /** Whether it is known to have moved. */
    boolean isShift() {
        return this == BETTER || this == WORSE;
    }
}
