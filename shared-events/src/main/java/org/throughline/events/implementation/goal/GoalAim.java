package org.throughline.events.implementation.goal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;

/**
 * What a goal is to reach, in numbers. A number that nobody said is absent, which is not zero. Numbers are written without trailing
 * zeros.
 *
 * @param measureId the measure its progress is read from; absent where it is told by hand
 * @param unit code of what a value counts, that of the measure where there is one
 * @param better which way is better, as the measure has it where there is one
 * @param baseline where it begins, in the unit; absent when it is not known
 * @param target what is to be reached, in the unit; absent when it is not known
 */
public record GoalAim(
        @Nullable String measureId,
        String unit,
        BetterWhen better,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {

    public GoalAim {
        baseline = plain(baseline);
        target = plain(target);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        BigDecimal stripped = value == null ? null : value.stripTrailingZeros();
        return stripped != null && stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
