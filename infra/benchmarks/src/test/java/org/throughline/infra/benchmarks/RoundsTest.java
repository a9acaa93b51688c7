package org.throughline.infra.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void letWaysTakeTurnsAfterOneRoundToWarmUp() throws Exception {
        new Rounds(3).of(List.of(way("a"), way("b")));
        assertThat(turns).containsExactly("a", "b", "a", "b", "b", "a", "a", "b");
    }

    @Test
    void throwTheWarmUpAway() throws Exception {
        Map<String, List<double[]>> figures = new Rounds(3).of(List.of(way("a")));
        assertThat(figures.get("a")).containsExactly(new double[] {2}, new double[] {3}, new double[] {4});
    }

    @Test
    void spareWhatDoesNotWarmUp() throws Exception {
        new Rounds(3).of(List.of(new Way("c", false, way("c").measurement())));
        assertThat(turns).containsExactly("c", "c", "c");
    }

    /** Its figure is how many measurements there have been. */
    private Way way(String name) {
        return new Way(name, () -> {
            turns.add(name);
            return new double[] {turns.size()};
        });
    }
}
