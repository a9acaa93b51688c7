package org.throughline.command.implementation.measure;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about how the chart of a measure is to be read. Readings are named by their codes.
 *
 * @param baseline the last reading of the baseline; absent where all readings are
 * @param splits readings that begin a new part
 * @param excluded readings that count for neither centre nor limits nor runs
 */
record ChartFacts(@Nullable String baseline, Set<String> splits, Set<String> excluded) {

    static final ChartFacts NOTHING = new ChartFacts(null, Set.of(), Set.of());

    ChartFacts frozen(@Nullable String reading) {
        return new ChartFacts(reading, splits, excluded);
    }

    ChartFacts split(String reading) {
        return new ChartFacts(baseline, with(splits, reading), excluded);
    }

    ChartFacts joined(String reading) {
        return new ChartFacts(baseline, without(splits, reading), excluded);
    }

    ChartFacts excluding(String reading) {
        return new ChartFacts(baseline, splits, with(excluded, reading));
    }

    ChartFacts including(String reading) {
        return new ChartFacts(baseline, splits, without(excluded, reading));
    }

    private static Set<String> with(Set<String> some, String reading) {
        Set<String> more = new HashSet<>(some);
        more.add(reading);
        return Set.copyOf(more);
    }

    private static Set<String> without(Set<String> some, String reading) {
        Set<String> fewer = new HashSet<>(some);
        fewer.remove(reading);
        return Set.copyOf(fewer);
    }
}
