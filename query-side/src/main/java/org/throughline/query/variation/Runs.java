package org.throughline.query.variation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Points on the same side of a centre, one after another. Points on the centre, and excluded ones, count for nothing: they
 * neither lengthen a run nor break it. By the rules of Anhoej, a series varies more than by chance where its longest run is
 * longer than {@code round(log2 n) + 3}, or where it crosses the centre less often than the 5 % quantile of a binomial
 * distribution of n - 1 trials with p = 1/2; n are the points that count.
 *
 * @param useful how many points count
 * @param longest points in the longest run; 0 without any
 * @param longestUsual points that a run has at most by chance; 0 without any
 * @param crossings how often the series crosses the centre
 * @param fewestUsual how often it crosses it at least by chance
 * @param all every run, in order
 */
public record Runs(int useful, int longest, int longestUsual, int crossings, int fewestUsual, List<Run> all) {

    /** What differs by less of its size is one and the same number, computed in two ways. */
    private static final double SAME = 1e-12;

    private static final BigInteger TWENTY = BigInteger.valueOf(20);

    public Runs {
        all = List.copyOf(all);
    }

    /**
     * Points on one side.
     *
     * @param first index of its first point
     * @param last index of its last point
     * @param length how many of the points between these count
     * @param above whether they lie above the centre
     */
    public record Run(int first, int last, int length, boolean above) {}

    /**
     * The runs of some points.
     *
     * @param from index of the first of them
     */
    static Runs of(List<Observation> points, int from, double centre) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int side = points.get(i).excluded() ? 0 : side(points.get(i).value(), centre);
            if (side != 0) {
                add(runs, from + i, side > 0);
            }
        }
        int useful = runs.stream().mapToInt(Run::length).sum();
        if (useful == 0) {
            return none();
        }
        int longest = runs.stream().mapToInt(Run::length).max().orElse(0);
        return new Runs(useful, longest, longestUsual(useful), runs.size() - 1, fewestCrossings(useful), runs);
    }

    /** Of no points that count. */
    static Runs none() {
        return new Runs(0, 0, 0, 0, 0, List.of());
    }

    private static void add(List<Run> runs, int at, boolean above) {
        if (!runs.isEmpty() && runs.getLast().above() == above) {
            Run last = runs.removeLast();
            runs.add(new Run(last.first(), at, last.length() + 1, above));
        } else {
            runs.add(new Run(at, at, 1, above));
        }
    }

    private static int side(double value, double centre) {
        double apart = value - centre;
        return Math.abs(apart) <= SAME * Math.max(Math.abs(value), Math.abs(centre)) ? 0 : (int) Math.signum(apart);
    }

    /** Points that a run has at most by chance, of so many that count: 6 of 10, 8 of 30. */
    static int longestUsual(int useful) {
        return (int) Math.round(Math.log(useful) / Math.log(2)) + 3;
    }

    /**
     * How often as many points cross a centre at least by chance: 2 times for 10, 10 times for 30. The smallest k for which k or
     * fewer of n - 1 tosses of a coin are heads with a probability of at least one in twenty.
     */
    static int fewestCrossings(int useful) {
        int trials = useful - 1;
        BigInteger outcomes = BigInteger.ONE.shiftLeft(trials);
        BigInteger ways = BigInteger.ONE;
        BigInteger soFar = BigInteger.ONE;
        int heads = 0;
        while (soFar.multiply(TWENTY).compareTo(outcomes) < 0) {
            ways = ways.multiply(BigInteger.valueOf(trials - heads)).divide(BigInteger.valueOf(heads + 1L));
            soFar = soFar.add(ways);
            heads++;
        }
        return heads;
    }

    /** Whether the longest run is longer than by chance. */
    public boolean longRun() {
        return longest > longestUsual;
    }

    /** Whether the centre is crossed less often than by chance. */
    public boolean fewCrossings() {
        return crossings < fewestUsual;
    }

    /** Whether the series varies more than by chance, by either rule. */
    public boolean signal() {
        return longRun() || fewCrossings();
    }
}
