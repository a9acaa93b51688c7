package org.throughline.query.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG, with whatever is written escaped. */
final class Svg {

    private final StringBuilder written = new StringBuilder();

    /** Opens a chart. */
    Svg(String type, double height, String label) {
        written.append("<svg class=\"chart %s\" role=\"img\" height=\"%s\" aria-label=\"%s\">"
                .formatted(type, number(height), escaped(label)));
    }

    /**
     * An element.
     *
     * @param attributes names and values in turn; an empty value leaves its attribute out
     */
    Svg element(String name, String content, Object... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1] instanceof Double number ? number(number) : attributes[i + 1].toString();
            if (!value.isEmpty()) {
                written.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        written.append('>').append(content).append("</").append(name).append('>');
        return this;
    }

    /** What is said of a place when somebody points to it. */
    static String title(String words) {
        return "<title>" + escaped(words) + "</title>";
    }

    String done() {
        return written.append("</svg>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String percent(double hundredths) {
        return number(hundredths) + "%";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
