package org.throughline.infra.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void meetsItsGoalAtTheGoal() {
        assertThat(Figure.atMost("tree", 100.0, 100, "ms", "").line())
                .isEqualTo("| tree | ≤ 100 ms | 100 ms | met |  |");
        assertThat(Figure.atLeast("batch", 1_500.0, 1_500, "lines/s", "").line())
                .contains("| met |");
    }

    @Test
    void missesItBehindTheGoal() {
        assertThat(Figure.atMost("tree", 100.0, 101, "ms", "").line()).contains("| **missed** |");
        assertThat(Figure.atLeast("batch", 1_500.0, 1_499, "lines/s", "").line())
                .contains("| **missed** |");
    }

    @Test
    void missesItWhenItCouldNotBeMeasured() {
        assertThat(Figure.atLeast("batch", 1_500.0, Double.NaN, "lines/s", "").line())
                .contains("| – | **missed** |");
    }
}
