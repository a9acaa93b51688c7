package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seats somebody had on a team over the years, a bar each. */
public final class SeatBar {

    private static final double HEIGHT = 14;

    private SeatBar() {}

    /**
     * Days on a seat.
     *
     * @param until first day not on it any more; absent while it lasts
     */
    public record Bar(LocalDate from, @Nullable LocalDate until, String words) {}

    /** The row. */
    public static String svg(Years years, String label, List<Bar> bars) {
        Svg svg = new Svg("seats", HEIGHT, label);
        svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", "13.5", "y2", "13.5");
        for (Bar bar : bars) {
            double from = years.at(bar.from());
            double until = bar.until() == null ? 100 : years.at(bar.until());
            svg.element(
                    "rect",
                    Svg.title(bar.words()),
                    "class",
                    "seat",
                    "x",
                    Svg.percent(from),
                    "width",
                    Svg.percent(until - from),
                    "y",
                    "2",
                    "height",
                    "10");
        }
        return svg.done();
    }
}
