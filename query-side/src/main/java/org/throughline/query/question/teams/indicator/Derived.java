package org.throughline.query.question.teams.indicator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;

/**
 * What is derived of one element in one unit.
 *
 * @param missed members of whom what is asked of each is not so; absent where nothing is asked of each
 */
record Derived(List<Part> parts, @Nullable Set<String> missed, int unknown) {

    static Derived of(Part... parts) {
        return new Derived(List.of(parts), null, 0);
    }

    Finding finding() {
        return Finding.ofWhole(parts.stream().map(Part::finding).toList());
    }

    /** Derives one element. All that is needed is read once; it is asked of each unit. */
    @FunctionalInterface
    interface Of {
        Derived in(Led unit);
    }
}
