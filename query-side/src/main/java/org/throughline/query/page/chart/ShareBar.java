package org.throughline.query.page.chart;

import java.util.List;

/** Parts of a whole, side by side. */
public final class ShareBar {

    private static final double HEIGHT = 20;

    private ShareBar() {}

    /**
     * A part.
     *
     * @param type by which the style sheet colours it
     * @param count how many it holds
     */
    public record Part(String type, long count, String words) {}

    /**
     * The bar.
     *
     * @param whole what the width stands for; the parts of less leave some of it open
     */
    public static String svg(String label, long whole, List<Part> parts) {
        Svg svg = new Svg("share", HEIGHT, label);
        svg.element("rect", "", "class", "whole", "x", "0", "width", "100%", "y", "2", "height", "16");
        double from = 0;
        for (Part part : parts) {
            double width = whole == 0 ? 0 : 100.0 * part.count() / whole;
            if (width > 0) {
                svg.element(
                        "rect",
                        Svg.title(part.words() + ": " + part.count()),
                        "class",
                        "bar " + part.type(),
                        "x",
                        Svg.percent(from),
                        "width",
                        Svg.percent(width),
                        "y",
                        "2",
                        "height",
                        "16");
            }
            from += width;
        }
        return svg.done();
    }
}
