package org.throughline.query.variation;

/** How a series is judged: by a line in the middle alone, or by limits as well, of a spread that fits the data. */
public enum ChartKind {
    /** Any data: the median and nothing else. */
    RUN,
    /** One measured value each time. */
    I,
    /** Measured values of unequal size, of whatever distribution. */
    I_PRIME,
    /** Shares: so many of so many. */
    P,
    /** Shares of so many that chance alone would make them vary less than they do (Laney). */
    P_PRIME,
    /** Counts with the same opportunity each time. */
    C,
    /** Counts for so much exposure. */
    U,
    /** Counts for so much exposure that chance alone would make them vary less than they do (Laney). */
    U_PRIME,
    /** Cases between two rare events. */
    G,
    /** Time between two rare events. */
    T;

    /** Whether it has limits. */
    public boolean hasLimits() {
        return this != RUN;
    }
}
