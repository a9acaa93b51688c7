package org.throughline.infra.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the ways of a row take turns: one round to warm up, which is thrown away, then the rounds that count. Each round
 * begins with another way, so that none always follows the same neighbour.
 */
final class Rounds {

    private final int rounds;

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** The figures of each way, by round, in the order of the ways. */
    Map<String, List<double[]>> of(List<Way> ways) throws Exception {
        Map<String, List<double[]>> figures = new LinkedHashMap<>();
        ways.forEach(way -> figures.put(way.name(), new ArrayList<>()));
        for (Way way : ways) {
            if (way.warmsUp()) {
                way.measurement().measure();
            }
        }
        List<Way> turns = new ArrayList<>(ways);
        for (int round = 0; round < rounds; round++) {
            for (Way way : turns) {
                figures.getOrDefault(way.name(), List.of())
                        .add(way.measurement().measure());
            }
            Collections.rotate(turns, -1);
        }
        return figures;
    }
}
