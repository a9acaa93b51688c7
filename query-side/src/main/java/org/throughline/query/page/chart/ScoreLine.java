package org.throughline.query.page.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score over the years against its criterion. Where the instrument got another version the line breaks: what two versions
 * measure is not the same.
 */
public final class ScoreLine {

    private static final double HEIGHT = 84;
    private static final double ROOM = 6;

    private ScoreLine() {}

    /**
     * One score.
     *
     * @param percent of what is possible
     * @param criterion the smallest passing percentage, where there is one
     * @param met whether it was met; absent where there is no criterion
     */
    public record Point(
            LocalDate day,
            BigDecimal percent,
            @Nullable BigDecimal criterion,
            @Nullable Boolean met,
            String version,
            String words) {}

    /** The line; points in the order of their days. */
    public static String svg(Years years, String label, List<Point> points) {
        Svg svg = new Svg("score-line", HEIGHT, label);
        for (int level : new int[] {0, 50, 100}) {
            svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", y(level), "y2", y(level));
        }
        criteria(svg, years, points);
        for (int i = 0; i + 1 < points.size(); i++) {
            join(svg, years, points.get(i), points.get(i + 1));
        }
        for (Point point : points) {
            String verdict = point.met() == null ? "" : point.met() ? " met" : " not-met";
            svg.element(
                    "circle",
                    Svg.title(point.words()),
                    "class",
                    "point" + verdict,
                    "cx",
                    Svg.percent(years.at(point.day())),
                    "cy",
                    y(point.percent().doubleValue()),
                    "r",
                    "4");
        }
        return svg.done();
    }

    /** One holds from a check to the next one that was judged by another. */
    private static void criteria(Svg svg, Years years, List<Point> points) {
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            Point first = points.get(from);
            if (i == points.size() || !isSame(first.criterion(), points.get(i).criterion())) {
                criterion(svg, years, first, i == points.size() ? null : points.get(i));
                from = i;
            }
        }
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static void criterion(Svg svg, Years years, Point point, @Nullable Point next) {
        if (point.criterion() != null) {
            double y = y(point.criterion().doubleValue());
            String until = Svg.percent(next == null ? years.end() : years.at(next.day()));
            String from = Svg.percent(years.at(point.day()));
            svg.element("line", "", "class", "criterion", "x1", from, "x2", until, "y1", y, "y2", y);
        }
    }

    private static void join(Svg svg, Years years, Point point, Point next) {
        String from = Svg.percent(years.at(point.day()));
        String to = Svg.percent(years.at(next.day()));
        if (point.version().equals(next.version())) {
            double y1 = y(point.percent().doubleValue());
            double y2 = y(next.percent().doubleValue());
            svg.element("line", "", "class", "join", "x1", from, "x2", to, "y1", y1, "y2", y2);
        } else {
            svg.element("line", "", "class", "break", "x1", to, "x2", to, "y1", "0", "y2", HEIGHT);
            svg.element("text", Svg.escaped(next.version()), "x", to, "y", "10", "dx", "3");
        }
    }

    private static double y(double percent) {
        return ROOM + (HEIGHT - 2 * ROOM) * (100 - percent) / 100;
    }
}
