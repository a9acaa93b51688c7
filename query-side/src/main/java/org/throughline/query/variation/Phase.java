package org.throughline.query.variation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that are judged by the same centre.
 *
 * @param from index of the first
 * @param until index behind the last
 * @param baseline how many points the centre and the limits rest on
 * @param centre absent where there is no point to rest it on
 * @param limits of each point, in order; empty where the chart has none or there are too few points to tell a spread
 */
public record Phase(
        int from, int until, int baseline, @Nullable Double centre, List<Limits> limits, Runs runs) {

    public Phase {
        limits = List.copyOf(limits);
    }
}
