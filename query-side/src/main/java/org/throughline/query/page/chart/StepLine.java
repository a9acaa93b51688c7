package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.List;

/** A number that holds for days on end, beside the most there could be. */
public final class StepLine {

    private static final double UNIT = 14;
    private static final double ROOM = 8;

    private StepLine() {}

    /**
     * Days with the same number.
     *
     * @param until first day with another one
     * @param limit the most there could be on these days
     * @param advice the most there should have been
     */
    public record Step(LocalDate from, LocalDate until, int value, int limit, int advice, String words) {}

    /** The line; steps in the order of their days. */
    public static String svg(Years years, String label, List<Step> steps) {
        int most = steps.stream()
                .mapToInt(step -> Math.max(step.value(), step.limit()))
                .max()
                .orElse(1);
        double height = most * UNIT + 2 * ROOM;
        Svg svg = new Svg("step-line", height, label);
        for (int value = 0; value <= most; value++) {
            double y = height - ROOM - value * UNIT;
            svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", y, "y2", y);
            svg.element("text", Integer.toString(value), "x", "100%", "y", y + 4, "dx", "6");
        }
        for (Step step : steps) {
            String from = Svg.percent(years.at(step.from()));
            String to = Svg.percent(years.at(step.until()));
            String width = Svg.percent(years.at(step.until()) - years.at(step.from()));
            double y = height - ROOM - step.value() * UNIT;
            svg.element(
                    "rect",
                    Svg.title(step.words()),
                    "class",
                    step.value() > step.limit()
                            ? "step above-limit"
                            : step.value() > step.advice() ? "step above-advice" : "step",
                    "x",
                    from,
                    "width",
                    width,
                    "y",
                    y,
                    "height",
                    step.value() * UNIT);
            double limit = height - ROOM - step.limit() * UNIT;
            svg.element("line", "", "class", "criterion", "x1", from, "x2", to, "y1", limit, "y2", limit);
        }
        return svg.done();
    }
}
