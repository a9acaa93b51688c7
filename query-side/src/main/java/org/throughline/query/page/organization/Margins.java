package org.throughline.query.page.organization;

import org.throughline.query.page.Straight;

/** The margins of printed sheets: whose report it is, of which day, and which sheet of how many. */
final class Margins {

    private Margins() {}

    /** A style sheet that says so. */
    static String css(String left, String right) {
        return """
                @page {
                  size: letter;
                  margin: 0.8in 0.7in 0.75in;
                  @top-left { content: %s; font: 8pt sans-serif; color: #333; }
                  @top-right { content: %s; font: 8pt sans-serif; color: #333; }
                  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #333; }
                }
                """.formatted(quoted(left), quoted(right));
    }

    /** A string of CSS: everything but letters, digits, blanks and plain marks by its number. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Straight.text(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ' || point == '.' || point == ',' || point == '-') {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }
}
