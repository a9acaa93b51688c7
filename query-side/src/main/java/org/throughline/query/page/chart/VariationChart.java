package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series around its centre, part by part, with the limits of each point where there are such. What is special differs in shape, not
 * in colour alone: a point beyond its limits is a square, one that is left out is hollow and joined to none, a centre that the series
 * changed from is dashed, and where a baseline ends or another part begins stands a line with a letter.
 */
public final class VariationChart {

    private static final double HEIGHT = 200;
    private static final double ROOM = 16;
    private static final double SQUARE = 9;
    private static final double LEVELS = 4;
    /** Half of what a line is wide that belongs to a single point, in hundredths of the width. */
    private static final double SHORT = 0.5;

    private final Svg svg;
    private final Years years;
    private final List<Part> parts;
    private final double lowest;
    private final double highest;

    private VariationChart(Years years, String label, List<Part> parts) {
        this.svg = new Svg("variation", HEIGHT, label);
        this.years = years;
        this.parts = parts;
        List<Double> numbers = parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.ofNullable(part.centre()),
                        part.points().stream()
                                .flatMap(point -> Stream.of(point.value(), point.lower(), point.upper()))))
                .filter(Objects::nonNull)
                .toList();
        this.lowest = numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        this.highest = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(lowest);
    }

    /**
     * What is judged by one centre.
     *
     * @param centre absent where there is none
     * @param changed whether the points vary more than by chance
     * @param points in the order of their days
     */
    public record Part(@Nullable Double centre, boolean changed, List<Point> points) {}

    /**
     * One value.
     *
     * @param lower limit; absent where there is none
     * @param upper limit; absent where there is none
     * @param beyond whether it lies beyond one of them
     * @param excluded whether it is left out
     * @param words what is said of it
     */
    public record Point(
            LocalDate day,
            Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean beyond,
            boolean excluded,
            String words) {}

    /**
     * Where something begins or ends.
     *
     * @param day before which it is drawn
     * @param letter by which it is told from others
     * @param words what is said of it
     */
    public record Edge(LocalDate day, String letter, String words) {}

    /** The chart. */
    public static String svg(Years years, String label, List<Part> parts, List<Edge> edges) {
        VariationChart chart = new VariationChart(years, label, parts);
        chart.levels();
        edges.forEach(chart::edge);
        for (Part part : parts) {
            chart.limits(part.points(), Point::lower);
            chart.limits(part.points(), Point::upper);
            chart.centre(part);
            chart.joins(
                    part.points().stream().filter(point -> !point.excluded()).toList());
        }
        parts.forEach(part -> part.points().forEach(chart::point));
        return chart.svg.done();
    }

    /** Round numbers across the chart. */
    private void levels() {
        if (parts.isEmpty()) {
            return;
        }
        double step = step();
        DoubleStream.iterate(
                        Math.ceil(lowest / step) * step, level -> level <= highest + step / 1000, level -> level + step)
                .forEach(level -> {
                    double y = y(level);
                    svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", y, "y2", y);
                    svg.element("text", Svg.number(level), "x", "0", "y", y, "dy", "-2");
                });
    }

    /** 1, 2 or 5 times a power of ten, so that about as many levels fit as are wanted. */
    private double step() {
        double wanted = (highest > lowest ? highest - lowest : Math.max(1, Math.abs(highest))) / LEVELS;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double times = wanted / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private void edge(Edge edge) {
        String x = Svg.percent(years.at(edge.day()));
        svg.element("line", Svg.title(edge.words()), "class", "edge", "x1", x, "x2", x, "y1", "0", "y2", HEIGHT);
        svg.element("text", Svg.escaped(edge.letter()), "class", "letter", "x", x, "y", "10", "dx", "3");
    }

    private void centre(Part part) {
        if (part.centre() == null || part.points().isEmpty()) {
            return;
        }
        double first = years.at(part.points().getFirst().day());
        double last = years.at(part.points().getLast().day());
        double y = y(part.centre());
        String x1 = Svg.percent(first == last ? Math.max(0, first - SHORT) : first);
        String x2 = Svg.percent(first == last ? last + SHORT : last);
        String type = part.changed() ? "centre changed" : "centre";
        svg.element("line", "", "class", type, "x1", x1, "x2", x2, "y1", y, "y2", y);
        svg.element("text", Svg.number(part.centre()), "class", "of-centre", "x", x2, "y", y, "dx", "6", "dy", "4");
    }

    /** Those of neighbours that are the same are one line. */
    private void limits(List<Point> points, Function<Point, @Nullable Double> limit) {
        List<Double> values = new ArrayList<>();
        points.forEach(point -> values.add(limit.apply(point)));
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || !Objects.equals(values.get(i), values.get(from))) {
                Double value = values.get(from);
                if (value != null) {
                    double y = y(value);
                    String x1 = Svg.percent(from == 0 ? Math.max(0, x(points, 0) - SHORT) : between(points, from));
                    String x2 = Svg.percent(i == points.size() ? x(points, i - 1) + SHORT : between(points, i));
                    svg.element("line", "", "class", "limit", "x1", x1, "x2", x2, "y1", y, "y2", y);
                }
                from = i;
            }
        }
    }

    private double x(List<Point> points, int index) {
        return years.at(points.get(index).day());
    }

    private double between(List<Point> points, int index) {
        return (x(points, index - 1) + x(points, index)) / 2;
    }

    private void joins(List<Point> points) {
        for (int i = 0; i + 1 < points.size(); i++) {
            svg.element(
                    "line",
                    "",
                    "class",
                    "join",
                    "x1",
                    Svg.percent(x(points, i)),
                    "x2",
                    Svg.percent(x(points, i + 1)),
                    "y1",
                    y(points.get(i).value()),
                    "y2",
                    y(points.get(i + 1).value()));
        }
    }

    private void point(Point point) {
        String title = Svg.title(point.words());
        String x = Svg.percent(years.at(point.day()));
        String type = "point%s%s".formatted(point.beyond() ? " beyond" : "", point.excluded() ? " left-out" : "");
        if (point.beyond()) {
            svg.element(
                    "rect",
                    title,
                    "class",
                    type,
                    "x",
                    x,
                    "y",
                    y(point.value()) - SQUARE / 2,
                    "width",
                    SQUARE,
                    "height",
                    SQUARE,
                    "transform",
                    "translate(-4.5 0)");
        } else {
            svg.element("circle", title, "class", type, "cx", x, "cy", y(point.value()), "r", "4");
        }
    }

    private double y(double value) {
        double range = highest > lowest ? highest - lowest : 1;
        return HEIGHT - ROOM - (HEIGHT - 2 * ROOM) * (value - lowest) / range;
    }
}
