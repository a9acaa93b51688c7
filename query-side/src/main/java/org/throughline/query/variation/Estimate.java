package org.throughline.query.variation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a baseline says of the points of its phase: their centre, and the limits of a point of some size.
 *
 * @param limits absent where the chart has none or two points are wanted and there is one
 */
record Estimate(double centre, @Nullable DoubleFunction<Limits> limits) {

    /** Of two values drawn from a normal distribution, the mean distance in standard deviations (d2 of n = 2). */
    private static final double DISTANCE_OF_TWO = 1.128;

    /** Times between events to this power are about normal. */
    private static final double NORMAL_POWER = 1 / 3.6;

    private static final Limits SHARE = new Limits(0, 1);
    private static final Limits NOT_NEGATIVE = new Limits(0, Double.POSITIVE_INFINITY);

    /**
     * Of a baseline of at least one point.
     *
     * <ul>
     *   <li>RUN: the median
     *   <li>I: the mean; 3 x (mean moving range / 1.128)
     *   <li>I': the mean by size; 3 x mean(s) / sqrt(n_i), with s = sqrt(pi/2) |d_i| / sqrt(1/n_(i-1) + 1/n_i)
     *   <li>P: p = sum y / sum n; 3 sqrt(p (1 - p) / n_i), within 0 and 1
     *   <li>C: the mean; 3 sqrt(c), not below 0
     *   <li>U: u = sum y / sum n; 3 sqrt(u / n_i), not below 0
     *   <li>P', U': the spread of P, U times sigma_z = mean |z_i - z_(i-1)| / 1.128, with z_i = (y_i/n_i - centre) / s_i
     *   <li>G: the median; m +/- 3 sqrt(m (m + 1)) around the mean m, not below 0
     *   <li>T: an I chart of x^(1/3.6), turned back, not below 0
     * </ul>
     */
    static Estimate of(ChartKind kind, List<Observation> baseline) {
        double[] values = baseline.stream().mapToDouble(Observation::value).toArray();
        return switch (kind) {
            case RUN -> new Estimate(median(values), null);
            case I -> individual(values);
            case I_PRIME -> bySize(baseline);
            case P -> binomial(baseline, 1);
            case P_PRIME -> binomial(baseline, Double.NaN);
            case U -> poisson(baseline, 1);
            case U_PRIME -> poisson(baseline, Double.NaN);
            case C -> constant(mean(values), Math.sqrt(mean(values)), NOT_NEGATIVE);
            case G -> {
                double mean = mean(values);
                Limits limits =
                        Limits.around(mean, Math.sqrt(mean * (mean + 1))).within(NOT_NEGATIVE);
                yield new Estimate(median(values), size -> limits);
            }
            case T -> between(values);
        };
    }

    private static Estimate individual(double[] values) {
        double mean = mean(values);
        return values.length < 2
                ? new Estimate(mean, null)
                : constant(mean, movingRange(values) / DISTANCE_OF_TWO, Limits.ANY);
    }

    private static Estimate constant(double centre, double deviation, Limits possible) {
        Limits limits = Limits.around(centre, deviation).within(possible);
        return new Estimate(centre, size -> limits);
    }

    private static Estimate bySize(List<Observation> baseline) {
        double centre = meanBySize(baseline);
        if (baseline.size() < 2) {
            return new Estimate(centre, null);
        }
        double deviation = IntStream.range(1, baseline.size())
                .mapToDouble(i -> {
                    Observation before = baseline.get(i - 1);
                    Observation point = baseline.get(i);
                    return Math.sqrt(Math.PI / 2)
                            * Math.abs(point.value() - before.value())
                            / Math.sqrt(1 / before.size() + 1 / point.size());
                })
                .average()
                .orElseThrow();
        return new Estimate(centre, size -> Limits.around(centre, deviation / Math.sqrt(size)));
    }

    /**
     * Shares.
     *
     * @param sigma by how much more they vary than by chance; no number where the points are to tell
     */
    private static Estimate binomial(List<Observation> baseline, double sigma) {
        double centre = meanBySize(baseline);
        return byChance(baseline, centre, size -> Math.sqrt(centre * (1 - centre) / size), sigma, SHARE);
    }

    private static Estimate poisson(List<Observation> baseline, double sigma) {
        double centre = meanBySize(baseline);
        return byChance(baseline, centre, size -> Math.sqrt(centre / size), sigma, NOT_NEGATIVE);
    }

    private static Estimate byChance(
            List<Observation> baseline, double centre, DoubleUnaryOperator deviation, double sigma, Limits possible) {
        boolean told = !Double.isNaN(sigma);
        if (!told && baseline.size() < 2) {
            return new Estimate(centre, null);
        }
        double times = told ? sigma : timesChance(baseline, centre, deviation);
        return new Estimate(
                centre,
                size -> Limits.around(centre, times * deviation.applyAsDouble(size))
                        .within(possible));
    }

    /** Laney's sigma_z; where all lie at an end of the scale there is nothing to be spread. */
    private static double timesChance(List<Observation> baseline, double centre, DoubleUnaryOperator deviation) {
        return movingRange(baseline.stream()
                        .mapToDouble(point -> {
                            double expected = deviation.applyAsDouble(point.size());
                            return expected == 0 ? 0 : (point.value() - centre) / expected;
                        })
                        .toArray())
                / DISTANCE_OF_TWO;
    }

    private static Estimate between(double[] values) {
        double[] normal = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.pow(values[i], NORMAL_POWER))
                .toArray();
        Estimate estimate = individual(normal);
        double centre = Math.pow(estimate.centre(), 1 / NORMAL_POWER);
        if (estimate.limits() == null) {
            return new Estimate(centre, null);
        }
        Limits turned = estimate.limits().apply(1).within(NOT_NEGATIVE);
        Limits limits =
                new Limits(Math.pow(turned.lower(), 1 / NORMAL_POWER), Math.pow(turned.upper(), 1 / NORMAL_POWER));
        return new Estimate(centre, size -> limits);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double meanBySize(List<Observation> points) {
        return points.stream()
                        .mapToDouble(point -> point.value() * point.size())
                        .sum()
                / points.stream().mapToDouble(Observation::size).sum();
    }

    private static double movingRange(double[] values) {
        return IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .average()
                .orElseThrow();
    }
}
