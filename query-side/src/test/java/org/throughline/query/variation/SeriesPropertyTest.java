package org.throughline.query.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.query.variation.SeriesTest.only;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SeriesPropertyTest {

    private static final double CLOSE = 1e-6;

    @Property(tries = 300)
    void whereAPointOnTheCentreStandsChangesNothing(
            @ForAll("points") List<Observation> points, @ForAll @IntRange(max = 60) int at) {
        Phase before = judged(points, ChartKind.RUN);
        List<Observation> more = new ArrayList<>(points);
        more.add(Math.min(at, points.size()), new Observation(centre(before), 1, false));
        Phase after = judged(more, ChartKind.RUN);
        assertThat(after.centre()).isEqualTo(before.centre());
        assertThat(figures(after.runs())).isEqualTo(figures(before.runs()));
    }

    @Property(tries = 300)
    void addingAConstantMovesCentreAndLimitsByItAndChangesNoVerdict(
            @ForAll("points") List<Observation> points,
            @ForAll("measured") ChartKind kind,
            @ForAll @IntRange(min = -1000, max = 1000) int constant) {
        assertMoved(points, kind, point -> changed(point, point.value() + constant), value -> value + constant);
    }

    @Property(tries = 300)
    void scalingScalesCentreAndLimitsAndChangesNoVerdict(
            @ForAll("points") List<Observation> points,
            @ForAll("measured") ChartKind kind,
            @ForAll @IntRange(min = 1, max = 50) int factor) {
        assertMoved(points, kind, point -> changed(point, point.value() * factor), value -> value * factor);
    }

    @Property(tries = 300)
    void readBackwardsItHasTheSameCentreLimitsAndVerdict(
            @ForAll("points") List<Observation> points, @ForAll ChartKind kind) {
        List<Observation> backwards = new ArrayList<>(points);
        Collections.reverse(backwards);
        Phase one = judged(points, kind);
        Phase other = judged(backwards, kind);
        assertThat(centre(other)).isCloseTo(centre(one), within(CLOSE));
        assertThat(figures(other.runs())).isEqualTo(figures(one.runs()));
        assertClose(other.limits().reversed(), one.limits());
    }

    @Property(tries = 300)
    void whateverAnExcludedPointSaysChangesNoLimits(
            @ForAll("points") List<Observation> points,
            @ForAll ChartKind kind,
            @ForAll @IntRange(max = 60) int at,
            @ForAll @IntRange(min = 1, max = 5000) int value) {
        int index = Math.min(at, points.size());
        List<Observation> more = new ArrayList<>(points);
        more.add(index, new Observation(value, 7, true));
        Phase with = judged(more, kind);
        Phase without = judged(points, kind);
        assertThat(with.centre()).isEqualTo(without.centre());
        assertThat(figures(with.runs())).isEqualTo(figures(without.runs()));
        if (!with.limits().isEmpty()) {
            List<Limits> others = new ArrayList<>(with.limits());
            others.remove(index);
            assertThat(others).isEqualTo(without.limits());
        }
    }

    @Property(tries = 300)
    void whateverComesBehindAFrozenBaselineChangesNeitherCentreNorLimits(
            @ForAll("points") List<Observation> points,
            @ForAll("points") List<Observation> later,
            @ForAll ChartKind kind) {
        List<Observation> all = new ArrayList<>(points);
        all.addAll(later);
        Phase alone = judged(points, kind);
        Phase frozen = only(new Series(all, points.size(), new TreeSet<>(), Limits.ANY), kind);
        assertThat(frozen.centre()).isEqualTo(alone.centre());
        assertThat(frozen.baseline()).isEqualTo(alone.baseline());
        if (!alone.limits().isEmpty()) {
            assertThat(frozen.limits().subList(0, points.size())).isEqualTo(alone.limits());
        }
    }

    @Property(tries = 200)
    void eachPartOfASplitSeriesIsJudgedAsIfItStoodAlone(
            @ForAll("points") List<Observation> points,
            @ForAll("points") List<Observation> later,
            @ForAll ChartKind kind) {
        List<Observation> all = new ArrayList<>(points);
        all.addAll(later);
        List<Phase> split = new Series(all, 3, new TreeSet<>(List.of(points.size())), Limits.ANY).judge(kind);
        assertThat(split).hasSize(2);
        assertThat(split.getFirst()).isEqualTo(judged(points, kind));
        Phase alone = judged(later, kind);
        assertThat(split.getLast().centre()).isEqualTo(alone.centre());
        assertThat(split.getLast().limits()).isEqualTo(alone.limits());
        assertThat(figures(split.getLast().runs())).isEqualTo(figures(alone.runs()));
    }

    @Property(tries = 200)
    void aLimitIsNeverOnTheWrongSideOfTheMiddleAndNeverImpossible(
            @ForAll("points") List<Observation> points, @ForAll ChartKind kind) {
        Phase phase = only(new Series(points, 0, new TreeSet<>(), new Limits(0, 1)), kind);
        // the centre of cases between events is their median, their limits are told by the mean
        double middle = kind == ChartKind.G ? mean(points) : centre(phase);
        assertThat(phase.limits()).hasSize(kind.hasLimits() ? points.size() : 0).allSatisfy(limits -> {
            assertThat(limits.lower()).isBetween(0.0, middle);
            assertThat(limits.upper()).isBetween(middle, 1.0);
        });
    }

    private static void assertMoved(
            List<Observation> points,
            ChartKind kind,
            UnaryOperator<Observation> change,
            UnaryOperator<Double> expected) {
        Phase before = judged(points, kind);
        Phase after = judged(points.stream().map(change).toList(), kind);
        assertThat(centre(after)).isCloseTo(expected.apply(centre(before)), within(CLOSE));
        assertThat(figures(after.runs())).isEqualTo(figures(before.runs()));
        assertClose(
                after.limits(),
                before.limits().stream()
                        .map(limits -> new Limits(expected.apply(limits.lower()), expected.apply(limits.upper())))
                        .toList());
    }

    private static void assertClose(List<Limits> limits, List<Limits> expected) {
        assertThat(limits).hasSameSizeAs(expected);
        for (int i = 0; i < limits.size(); i++) {
            assertThat(limits.get(i).lower()).isCloseTo(expected.get(i).lower(), within(CLOSE));
            assertThat(limits.get(i).upper()).isCloseTo(expected.get(i).upper(), within(CLOSE));
        }
    }

    /** What is told of runs, without where they are. */
    private static List<Integer> figures(Runs runs) {
        return List.of(runs.useful(), runs.longest(), runs.longestUsual(), runs.crossings(), runs.fewestUsual());
    }

    private static Observation changed(Observation point, double value) {
        return new Observation(value, point.size(), point.excluded());
    }

    private static double centre(Phase phase) {
        return Objects.requireNonNull(phase.centre());
    }

    private static double mean(List<Observation> points) {
        return points.stream().mapToDouble(Observation::value).average().orElseThrow();
    }

    private static Phase judged(List<Observation> points, ChartKind kind) {
        return only(new Series(points, 0, new TreeSet<>(), Limits.ANY), kind);
    }

    /** Charts of measured values, of which all arithmetic is linear. */
    @Provide
    Arbitrary<ChartKind> measured() {
        return Arbitraries.of(ChartKind.RUN, ChartKind.I, ChartKind.I_PRIME);
    }

    /** Shares, counts and times alike: a hundred values above 0 on a grid of 1/128, none of them excluded. */
    @Provide
    Arbitrary<List<Observation>> points() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 100).map(value -> value / 128.0),
                        Arbitraries.integers().between(1, 400))
                .as((value, size) -> new Observation(value, size, false))
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }
}
