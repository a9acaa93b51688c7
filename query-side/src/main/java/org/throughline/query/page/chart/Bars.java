package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stretches of days over the years, a bar each on one line. */
public final class Bars {

    private static final double HEIGHT = 14;
    /** Hundredths of the width below which a single day could not be seen. */
    private static final double LEAST = 0.4;

    private Bars() {}

    /**
     * Days on end.
     *
     * @param type by which the style sheet colours it
     * @param until first day not in it any more; absent while it lasts
     * @param words what is said of it
     */
    public record Bar(String type, LocalDate from, @Nullable LocalDate until, String words) {}

    /** The line. */
    public static String svg(Years years, String label, List<Bar> bars) {
        Svg svg = new Svg("bars", HEIGHT, label);
        svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", "13.5", "y2", "13.5");
        for (Bar bar : bars) {
            double from = years.at(bar.from());
            double until = bar.until() == null ? 100 : years.at(bar.until());
            svg.element(
                    "rect",
                    Svg.title(bar.words()),
                    "class",
                    "bar " + bar.type(),
                    "x",
                    Svg.percent(Math.min(from, 100 - LEAST)),
                    "width",
                    Svg.percent(Math.max(until - from, LEAST)),
                    "y",
                    "2",
                    "height",
                    "11");
        }
        return svg.done();
    }
}
