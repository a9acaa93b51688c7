package org.throughline.query.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.query.variation.Runs.Run;

class RunsTest {

    private static final double CENTRE = 5;

    @ParameterizedTest
    @CsvSource({
        "'6,1,1,1,1', 10, 6, 6, 4, 2, false",
        "'7,1,1,1', 10, 7, 6, 3, 2, true",
        "'7,1,1,1,1,1', 12, 7, 7, 5, 3, false",
        "'8,1,1,1,1', 12, 8, 7, 4, 3, true",
        "'4,4,4', 12, 4, 7, 2, 3, true",
        "'3,3,3,3', 12, 3, 7, 3, 3, false",
        "'8,1,1,1,1,1,1,1,1,1,1,1,1,1,1', 22, 8, 7, 14, 7, true",
        "'8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1', 23, 8, 8, 15, 7, false"
    })
    void judgesBothSidesOfEachLimit(
            String lengths, int useful, int longest, int longestUsual, int crossings, int fewestUsual, boolean signal) {
        Runs runs = Runs.of(points(alternating(lengths)), 0, CENTRE);
        assertRuns(runs, useful, longest, longestUsual, crossings, fewestUsual, signal);
        assertThat(runs.all().stream().map(run -> String.valueOf(run.length())).collect(Collectors.joining(",")))
                .isEqualTo(lengths);
    }

    /** Two lists of limits that were published, and what was computed from the formulas where they agree. */
    @ParameterizedTest
    @CsvSource({
        "10, 6, 2", "11, 6, 2", "12, 7, 3", "13, 7, 3", "14, 7, 4", "15, 7, 4", "16, 7, 4", "17, 7, 5", "18, 7, 5",
        "19, 7, 6", "20, 7, 6", "21, 7, 6", "22, 7, 7", "23, 8, 7", "24, 8, 8", "25, 8, 8", "26, 8, 8", "28, 8, 9",
        "30, 8, 10", "40, 8, 14", "45, 8, 17", "46, 9, 17", "90, 9, 37", "91, 10, 37", "100, 10, 41"
    })
    void knowsHowLongARunIsByChanceAndHowOftenTheCentreIsCrossed(int useful, int longest, int crossings) {
        assertThat(Runs.longestUsual(useful)).isEqualTo(longest);
        assertThat(Runs.fewestCrossings(useful)).isEqualTo(crossings);
    }

    /** The quantile is of whole numbers, so that no series is too long for it. */
    @Test
    void knowsTheLimitsOfAVeryLongSeries() {
        assertThat(Runs.fewestCrossings(5_000)).isEqualTo(2_441);
        assertThat(Runs.longestUsual(5_000)).isEqualTo(15);
    }

    @Test
    void countsNoPointOnTheCentre() {
        Runs runs = Runs.of(points(5, 5, 7, 3, 5, 7, 3, 7, 5, 3, 7, 3, 5, 7, 3), 0, CENTRE);
        assertRuns(runs, 10, 1, 6, 9, 2, false);
        assertThat(Runs.of(points(6, 5, 6, 5, 4), 0, CENTRE).all())
                .containsExactly(new Run(0, 2, 2, true), new Run(4, 4, 1, false));
    }

    /** A mean of 0.1, 0.2 and 0.3 is 0.2 and a little more in binary numbers. */
    @Test
    void takesAPointThatLiesOnTheCentreButForTheArithmeticToLieOnIt() {
        double mean = (0.1 + 0.2 + 0.3) / 3;
        assertThat(mean).isNotEqualTo(0.2);
        assertThat(Runs.of(points(0.1, 0.2, 0.3), 0, mean).useful()).isEqualTo(2);
    }

    @Test
    void tellsNothingOfPointsThatAllLieOnTheCentre() {
        assertThat(Runs.of(points(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 0, CENTRE))
                .isEqualTo(Runs.none())
                .returns(false, Runs::signal);
    }

    static void assertRuns(
            Runs runs, int useful, int longest, int longestUsual, int crossings, int fewestUsual, boolean signal) {
        assertThat(runs)
                .returns(useful, Runs::useful)
                .returns(longest, Runs::longest)
                .returns(longestUsual, Runs::longestUsual)
                .returns(crossings, Runs::crossings)
                .returns(fewestUsual, Runs::fewestUsual)
                .returns(signal, Runs::signal);
    }

    private static double[] alternating(String lengths) {
        int[] runs =
                Arrays.stream(lengths.split(",")).mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, runs.length)
                .mapToObj(i -> DoubleStream.generate(() -> i % 2 == 0 ? 6 : 4).limit(runs[i]))
                .flatMapToDouble(run -> run)
                .toArray();
    }

    private static List<Observation> points(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> new Observation(value, 1, false))
                .toList();
    }
}
