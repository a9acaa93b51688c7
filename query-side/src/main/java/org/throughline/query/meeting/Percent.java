package org.throughline.query.meeting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as they are shown. */
public final class Percent {

    private Percent() {}

    /** Rounded half up to one decimal; absent for a share of nothing, which is not zero. */
    public static @Nullable BigDecimal of(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
