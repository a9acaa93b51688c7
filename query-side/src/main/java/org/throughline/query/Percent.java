package org.throughline.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as they are shown. */
public final class Percent {

    private Percent() {}

    /** Rounded half up to one decimal; absent for a share of nothing, which is not zero. */
    public static @Nullable BigDecimal of(int part, int whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The same of amounts. */
    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
