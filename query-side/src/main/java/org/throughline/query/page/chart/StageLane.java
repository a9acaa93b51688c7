package org.throughline.query.page.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One practice over the years: a step for each stage, so that going back steps down. */
public final class StageLane {

    private static final double STEP = 13;
    private static final int STEPS = 4;

    private StageLane() {}

    /**
     * Days in one stage.
     *
     * @param stage its code, by which the style sheet colours it
     * @param step 1 to 4
     * @param until first day not in it any more; absent while it lasts
     * @param back whether it was reached by going back
     * @param words what is said of it
     */
    public record Stay(
            String stage,
            int step,
            LocalDate from,
            @Nullable LocalDate until,
            boolean back,
            String words) {}

    /** The lane. */
    public static String svg(Years years, String label, List<Stay> stays) {
        Svg svg = new Svg("lane", STEPS * STEP, label);
        for (int step = 1; step <= STEPS; step++) {
            double y = (STEPS - step) * STEP + 0.5;
            svg.element("line", "", "class", "level", "x1", "0", "x2", "100%", "y1", y, "y2", y);
        }
        for (Stay stay : stays) {
            double from = years.at(stay.from());
            double until = stay.until() == null ? years.end() : years.at(stay.until());
            svg.element(
                    "rect",
                    Svg.title(stay.words()),
                    "class",
                    stay.back() ? "stay back" : "stay",
                    "data-stage",
                    stay.stage(),
                    "x",
                    Svg.percent(from),
                    "width",
                    Svg.percent(until - from),
                    "y",
                    (STEPS - stay.step()) * STEP,
                    "height",
                    stay.step() * STEP);
        }
        return svg.done();
    }
}
