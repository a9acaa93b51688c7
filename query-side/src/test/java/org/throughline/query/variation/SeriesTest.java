package org.throughline.query.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.query.variation.RunsTest.assertRuns;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected results of the reference package, and of series that were computed by hand. */
class SeriesTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_6);

    private static final double[] INFECTIONS = numbers(
            "17 12 27 20 20 18 22 19 19 24 17 16 24 19 19 22 25 19 17 6 25 17" + " 11 14 9 11 7 13 5 5 3 5 9 4 5 9");

    @Test
    void judgesSingleValuesByABaseline() {
        double[] values = numbers("310 288 297 298 307 303 294 297 308 306 294 299 297 299 314 295 293 306 301 304 305"
                + " 282 305 296 314 295 287 301 298 311 310 292 305 299 304 310 304 305 333 328");
        Phase phase = only(series(values, ones(values), 20), ChartKind.I);
        assertThat(phase.centre()).isCloseTo(300.5, SIX_DECIMALS);
        assertLimits(phase, 0, 279.783315, 321.216685);
        assertRuns(phase.runs(), 40, 6, 8, 20, 14, false);
        assertThat(outside(phase, values)).containsExactly(39, 40);
        assertThat(phase.baseline()).isEqualTo(20);
    }

    @Test
    void judgesCountsByABaselineWithoutWhatIsExcluded() {
        double[] values =
                numbers("21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15 16 18 12"
                        + " 15 24 21 28 20 25 19 18 21 16 22 19 12 14 9 16 21");
        Phase phase = only(series(values, ones(values), 26, 6, 20), ChartKind.C);
        assertThat(phase.centre()).isCloseTo(19.666667, SIX_DECIMALS);
        assertLimits(phase, 0, 6.362532, 32.970801);
        assertRuns(phase.runs(), 44, 8, 8, 14, 16, true);
        assertThat(phase.runs().longRun()).isFalse();
        assertThat(phase.runs().fewCrossings()).isTrue();
        assertThat(outside(phase, values)).containsExactly(6, 20);
        assertThat(phase.baseline()).isEqualTo(24);
    }

    @Test
    void judgesCountsByTheirExposure() {
        double[] counts = numbers("2 3 8 1 1 4 1 4 5 1 8 2 4 3 4 1 8 3 7 4");
        double[] sizes = new double[counts.length];
        Arrays.fill(sizes, 50);
        Phase phase = only(series(rates(counts, sizes), sizes, 0), ChartKind.U);
        assertThat(phase.centre()).isCloseTo(0.074, SIX_DECIMALS);
        assertLimits(phase, 0, 0, 0.189412);
        assertRuns(phase.runs(), 20, 2, 7, 15, 6, false);
    }

    @Test
    void judgesSharesByHowManyEachIsOf() {
        double[] counts = numbers("12 8 6 9 10 12 11 16 10 6 20 15 9 8 6 8 10 7 5 8 5 8 10 6 9");
        double[] sizes = numbers(
                "100 80 80 100 110 110 100 100 90 90 110 120 120 120 110 80 80 80 90 100 100 100 100" + " 90 90");
        double[] shares = rates(counts, sizes);
        Phase phase = only(series(shares, sizes, 0), ChartKind.P);
        assertThat(phase.centre()).isCloseTo(0.095510, SIX_DECIMALS);
        assertLimits(phase, 0, 0.007335, 0.183686);
        assertLimits(phase, 1, 0, 0.194093);
        assertThat(outside(phase, shares)).containsExactly(11);
        assertRuns(phase.runs(), 25, 5, 8, 10, 8, false);
    }

    /** Twenty weeks of emergency departments: with so many patients chance alone makes next to no difference between weeks. */
    @Test
    void doesNotTakeEveryShareOfVeryManyToBeSpecial() {
        double[] seen = numbers("266501 264225 276532 281461 269071 261215 270409 279778 270483 270320 267923 271478"
                + " 255353 256820 261835 259144 255910 260863 264465 260989");
        double[] of = numbers("280443 276823 291681 296155 282343 275888 283867 295251 284468 282529 279618 283932"
                + " 266629 268091 276803 271578 266005 273520 278574 273772");
        double[] shares = rates(seen, of);
        Phase plain = only(series(shares, of, 0), ChartKind.P);
        Phase laney = only(series(shares, of, 0), ChartKind.P_PRIME);
        assertThat(plain.centre()).isCloseTo(0.9528997, within(0.000_000_06));
        assertThat(laney.centre()).isEqualTo(plain.centre());
        assertThat(outside(plain, shares)).hasSize(16);
        assertThat(outside(laney, shares)).isEmpty();
        double sigma = (laney.limits().getFirst().upper() - Objects.requireNonNull(laney.centre()))
                / (plain.limits().getFirst().upper() - Objects.requireNonNull(plain.centre()));
        assertThat(sigma).isCloseTo(10.640422, SIX_DECIMALS);
    }

    @Test
    void widensCountsForExposureByTheSameRule() {
        double[] sizes = {50, 50, 50, 50};
        double[] rates = rates(new double[] {2, 6, 2, 6}, sizes);
        Phase plain = only(series(rates, sizes, 0), ChartKind.U);
        Phase laney = only(series(rates, sizes, 0), ChartKind.U_PRIME);
        // every step is from one standard deviation below to one above: sigma_z = 2 / 1.128 at sqrt(u/n) = 0.04
        assertThat(plain.limits().getFirst().upper()).isCloseTo(0.08 + 3 * 0.04, SIX_DECIMALS);
        assertThat(laney.limits().getFirst().upper()).isCloseTo(0.08 + 3 * 0.04 * 2 / 1.128, SIX_DECIMALS);
        assertThat(laney.limits().getFirst().lower()).isZero();
    }

    @Test
    void judgesMeasuredValuesBySizeWithoutKnowingTheirDistribution() {
        double[] sizes = {4, 9, 16};
        Phase phase = only(series(new double[] {10, 13, 12}, sizes, 0), ChartKind.I_PRIME);
        double first = Math.sqrt(Math.PI / 2) * 3 / Math.sqrt(1 / 4.0 + 1 / 9.0);
        double second = Math.sqrt(Math.PI / 2) * 1 / Math.sqrt(1 / 9.0 + 1 / 16.0);
        double centre = (10 * 4 + 13 * 9 + 12 * 16) / 29.0;
        assertThat(phase.centre()).isCloseTo(centre, SIX_DECIMALS);
        assertLimits(phase, 2, centre - 3 * (first + second) / 2 / 4, centre + 3 * (first + second) / 2 / 4);
    }

    @Test
    void judgesCasesBetweenRareEvents() {
        double[] values = {3, 10, 20, 7};
        Phase phase = only(series(values, ones(values), 0), ChartKind.G);
        assertThat(phase.centre()).isEqualTo(8.5);
        assertLimits(phase, 0, 0, 10 + 3 * Math.sqrt(110));
    }

    @Test
    void judgesTimeBetweenRareEventsOnAScaleOnWhichItIsNormal() {
        double[] values = {1, Math.pow(2, 3.6), Math.pow(3, 3.6)};
        Phase phase = only(series(values, ones(values), 0), ChartKind.T);
        assertThat(phase.centre()).isCloseTo(Math.pow(2, 3.6), SIX_DECIMALS);
        assertLimits(phase, 0, 0, Math.pow(2 + 3 / 1.128, 3.6));
    }

    @Test
    void readsOneSeriesInThreeWays() {
        Phase all = only(series(INFECTIONS, ones(INFECTIONS), 0), ChartKind.RUN);
        assertThat(all.centre()).isEqualTo(17);
        assertRuns(all.runs(), 32, 14, 8, 6, 11, true);
        Phase frozen = only(series(INFECTIONS, ones(INFECTIONS), 24), ChartKind.RUN);
        assertThat(frozen.centre()).isEqualTo(19);
        assertRuns(frozen.runs(), 31, 15, 8, 8, 11, true);
        List<Phase> split = series(INFECTIONS, ones(INFECTIONS), 24, Set.of(24)).judge(ChartKind.RUN);
        assertThat(split).hasSize(2);
        assertRuns(split.getFirst().runs(), 19, 3, 7, 8, 6, false);
        assertThat(split.getFirst().centre()).isEqualTo(19);
        assertThat(split.getLast().centre()).isEqualTo(6);
        assertRuns(split.getLast().runs(), 12, 4, 7, 4, 3, false);
        assertThat(split).extracting(Phase::from).containsExactly(0, 24);
        assertThat(split).extracting(Phase::until).containsExactly(24, 36);
        assertThat(all.limits()).isEmpty();
    }

    @Test
    void tellsNoSpreadOfOnePointAndNoCentreOfNone() {
        for (ChartKind kind :
                List.of(ChartKind.I, ChartKind.I_PRIME, ChartKind.P_PRIME, ChartKind.U_PRIME, ChartKind.T)) {
            Phase one = only(series(new double[] {0.5}, new double[] {4}, 0), kind);
            assertThat(one.limits()).as(kind.name()).isEmpty();
            assertThat(one.centre()).as(kind.name()).isCloseTo(0.5, SIX_DECIMALS);
        }
        Phase none = only(series(new double[] {0.5}, new double[] {4}, 0, 1), ChartKind.P);
        assertThat(none.centre()).isNull();
        assertThat(none.runs()).isEqualTo(Runs.none());
        assertThat(series(new double[0], new double[0], 0).judge(ChartKind.RUN)).isEmpty();
    }

    @Test
    void drawsNoLimitBeyondWhatCanBe() {
        double[] values = {4.5, 3.2, 4.9};
        Series series = new Series(points(values, ones(values)), 0, new TreeSet<>(), new Limits(1, 5));
        assertLimits(only(series, ChartKind.I), 0, 1, 5);
    }

    @Test
    void splitsNothingBeforeTheFirstPointOrBehindTheLast() {
        assertThat(series(INFECTIONS, ones(INFECTIONS), 0, Set.of(0, 36, 40)).judge(ChartKind.RUN))
                .hasSize(1);
    }

    @Test
    void takesNoValueThatIsNone() {
        assertThatThrownBy(() -> new Observation(Double.NaN, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observation(1, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertLimits(Phase phase, int point, double lower, double upper) {
        assertThat(phase.limits().get(point).lower()).isCloseTo(lower, SIX_DECIMALS);
        assertThat(phase.limits().get(point).upper()).isCloseTo(upper, SIX_DECIMALS);
    }

    /** The numbers of the points beyond their limits, the first being 1. */
    private static List<Integer> outside(Phase phase, double... values) {
        return IntStream.range(0, values.length)
                .filter(i -> phase.limits().get(i).exclude(values[i]))
                .mapToObj(i -> i + 1)
                .toList();
    }

    static Phase only(Series series, ChartKind kind) {
        List<Phase> phases = series.judge(kind);
        assertThat(phases).hasSize(1);
        return phases.getFirst();
    }

    private static Series series(double[] values, double[] sizes, int frozen, Integer... excluded) {
        List<Observation> points = IntStream.range(0, values.length)
                .mapToObj(i -> new Observation(
                        values[i], sizes[i], Arrays.asList(excluded).contains(i + 1)))
                .toList();
        return new Series(points, frozen, new TreeSet<>(), Limits.ANY);
    }

    private static Series series(double[] values, double[] sizes, int frozen, Set<Integer> splits) {
        return new Series(points(values, sizes), frozen, new TreeSet<>(splits), Limits.ANY);
    }

    private static List<Observation> points(double[] values, double... sizes) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Observation(values[i], sizes[i], false))
                .toList();
    }

    private static double[] rates(double[] counts, double... sizes) {
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i] / sizes[i])
                .toArray();
    }

    private static double[] ones(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
