package org.throughline.query.page.thing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.sheet.Sheet;

/**
 * A state laid out for people: what stands alone as facts, every list of things as a table, everything deeper as a part of
 * its own.
 */
public record Layout(List<Fact> facts, List<Part> parts) {

    private static final int MOST_COLUMNS = 6;
    private static final int SENTENCE = 32;

    /**
     * A stretch of text.
     *
     * @param link address of the page it leads to, relative to the first page, or of a page elsewhere; absent where it leads
     *     nowhere
     * @param lang language it is written in, where that is another than the page's
     */
    public record Bit(
            String text, @Nullable String link, @Nullable String lang) {

        static Bit text(String text) {
            return new Bit(text, null, null);
        }

        /** Whether the link leads out of the program. */
        public boolean isElsewhere() {
            return link != null && link.contains("://");
        }
    }

    /** The tables among its parts. */
    public List<Sheet> sheets() {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.table()).map(table -> table.sheet(part.title())))
                .toList();
    }

    /** These lines, one below the other. */
    public static String text(List<Line> lines) {
        return lines.stream()
                .map(line -> line.bits().stream().map(Bit::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** A line of text. */
    public record Line(List<Bit> bits) {

        static Line of(Bit bit) {
            return new Line(List.of(bit));
        }

        int length() {
            return bits.stream().mapToInt(bit -> bit.text().length()).sum();
        }
    }

    /** What is said under a label. */
    public record Fact(String label, List<Line> lines) {

        /** What it says, a line below the other. */
        public String text() {
            return Layout.text(lines);
        }

        /** Whether it holds whole sentences, which need room. */
        public boolean isLong() {
            return lines.stream().anyMatch(line -> line.length() > SENTENCE);
        }
    }

    /**
     * A list of things, a row each; a fact of a row stands under the column of its label.
     *
     * @param more rows that are left to the JSON
     */
    public record Table(List<String> columns, List<List<Fact>> rows, int more) {

        private Sheet sheet(String title) {
            return Sheet.of(
                    title, columns, rows, row -> row.stream().map(Fact::text).toList());
        }

        /** Whether its things say too much each to stand side by side. */
        public boolean isWide() {
            return columns.size() > MOST_COLUMNS;
        }
    }

    /**
     * A part of a state.
     *
     * @param folded whether it tells what does not hold any more
     */
    public record Part(
            String title, List<Fact> facts, @Nullable Table table, boolean folded) {}
}
