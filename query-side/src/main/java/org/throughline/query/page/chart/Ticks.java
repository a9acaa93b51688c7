package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.List;

/** Things that happened on a day each, as ticks in a row. */
public final class Ticks {

    private static final double HEIGHT = 14;

    private Ticks() {}

    /** Something on a day. */
    public record Tick(LocalDate day, String words) {}

    /** The row. */
    public static String svg(Years years, String label, List<Tick> ticks) {
        Svg svg = new Svg("ticks", HEIGHT, label);
        svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", "13.5", "y2", "13.5");
        for (Tick tick : ticks) {
            String x = Svg.percent(years.at(tick.day()));
            svg.element("line", Svg.title(tick.words()), "class", "tick", "x1", x, "x2", x, "y1", "2", "y2", "13");
        }
        return svg.done();
    }
}
