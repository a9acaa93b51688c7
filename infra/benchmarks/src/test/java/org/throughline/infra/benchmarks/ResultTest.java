package org.throughline.infra.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void takesTheMedianOfEachColumn() {
        Result result = result(new double[] {3, 30}, new double[] {1, 10}, new double[] {2, 90});
        assertThat(result.medians().get("way")).containsExactly(2, 30);
    }

    @Test
    void takesTheMiddleOfTwoAsMedian() {
        assertThat(Result.median(1, 2)).isEqualTo(1.5);
    }

    @Test
    void tellsTheWidestSpreadOfItsColumns() {
        Result result = result(new double[] {9, 30}, new double[] {10, 10}, new double[] {11, 90});
        assertThat(result.spread("way")).isEqualTo(80.0 / 30);
    }

    @Test
    void leavesFiguresThatDoNotApplyOutOfTheSpread() {
        assertThat(result(new double[] {Double.NaN, 1}, new double[] {Double.NaN, 1})
                        .spread("way"))
                .isZero();
    }

    private static Result result(double[]... rounds) {
        return new Result("row", Unit.PER_SECOND, List.of("one", "two"), Map.of("way", List.of(rounds)));
    }
}
