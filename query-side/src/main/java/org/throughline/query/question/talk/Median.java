package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The middle of some numbers of days. */
final class Median {

    private Median() {}

    /** The median to one decimal; absent when there are none, which is not zero. */
    static @Nullable BigDecimal of(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        long twice = sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2);
        return BigDecimal.valueOf(twice).divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }
}
