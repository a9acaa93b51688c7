package org.throughline.infra.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What came of a row.
 *
 * @param rounds the figures of each way, by round
 */
record Result(String name, Unit unit, List<String> columns, Map<String, List<double[]>> rounds) {

    /** The median over the rounds, by way and column. */
    Map<String, double[]> medians() {
        Map<String, double[]> medians = new LinkedHashMap<>();
        rounds.forEach((way, figures) -> medians.put(
                way,
                IntStream.range(0, columns.size())
                        .mapToDouble(column -> median(figuresOf(figures, column)))
                        .toArray()));
        return medians;
    }

    /** How far the rounds of a way lie apart at most: (highest - lowest) / median, over the columns. */
    double spread(String way) {
        List<double[]> figures = rounds.getOrDefault(way, List.of());
        return IntStream.range(0, columns.size())
                .mapToDouble(column -> spread(figuresOf(figures, column)))
                .filter(spread -> !Double.isNaN(spread))
                .max()
                .orElse(0);
    }

    static double median(double... figures) {
        double[] sorted = DoubleStream.of(figures).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double spread(double... figures) {
        double[] sorted = DoubleStream.of(figures).sorted().toArray();
        return (sorted[sorted.length - 1] - sorted[0]) / median(figures);
    }

    private static double[] figuresOf(List<double[]> figures, int column) {
        return figures.stream().mapToDouble(round -> round[column]).toArray();
    }
}
