package org.throughline.query.page.thing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Fold;
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

    /** Short facts that stand side by side, and letters in a line of a page. */
    private static final int IN_A_LINE = 5;

    private static final int LETTERS = 150;

    /** Lines of parts that are seen at once, about. */
    private static final int LINES = 14;

    /** Whether a part is seen at once: the first is, and those behind it as long as a page has room for them. */
    public boolean isSeen(int part) {
        if (parts.get(part).past()) {
            return false;
        }
        int before = parts.subList(0, part).stream()
                .filter(other -> !other.past())
                .mapToInt(Part::lines)
                .sum();
        return before == 0 || before + parts.get(part).lines() <= LINES;
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

        /** Plain words under a label. */
        public static Fact of(String label, String text) {
            return of(label, text, null);
        }

        /** Words that lead somewhere, under a label. */
        public static Fact of(String label, String text, @Nullable String link) {
            return new Fact(label, List.of(Line.of(new Bit(text, link, null))));
        }

        /** What it says, a line below the other. */
        public String text() {
            return Layout.text(lines);
        }

        private int lines(int letters) {
            return lines.stream()
                    .mapToInt(line -> Fold.lines(line.length(), letters))
                    .sum();
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

        private static final int ROWS = 8;
        private static final int MOST_LINES = 14;

        /** Of those that say too much to stand in a row. */
        private static final int WIDE_ROWS = 3;

        /** Its rows, the first of which are seen at once. */
        public Fold<List<Fact>> folded() {
            return Fold.of(rows, isWide() ? WIDE_ROWS : ROWS, MOST_LINES, this::lines);
        }

        private int lines() {
            return folded().first().stream().mapToInt(this::lines).sum();
        }

        /** Side by side a row is as high as the highest of its cells; otherwise what is short shares a line. */
        private int lines(List<Fact> row) {
            int said = isWide()
                    ? row.stream()
                                    .filter(Fact::isLong)
                                    .mapToInt(fact -> fact.lines(LETTERS))
                                    .sum()
                            + 2
                                    * Fold.lines(
                                            (int) row.stream()
                                                    .filter(fact -> !fact.isLong())
                                                    .count(),
                                            IN_A_LINE)
                    : row.stream()
                            .mapToInt(fact -> fact.lines(LETTERS / columns.size()))
                            .max()
                            .orElse(1);
            return Math.max(1, said);
        }

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
     * @param past whether it tells what does not hold any more
     */
    public record Part(
            String title, List<Fact> facts, @Nullable Table table, boolean past) {

        private static final int MOST_LISTED = 60;

        /** A part that lists things, a row each; none where there are none. */
        public static <T> Stream<Part> listing(String title, Collection<T> things, Function<T, List<Fact>> row) {
            return listing(title, MOST_LISTED, things, row);
        }

        /**
         * The same of so many at the most.
         *
         * @param most how many are shown; how many more there are is said
         */
        public static <T> Stream<Part> listing(
                String title, int most, Collection<T> things, Function<T, List<Fact>> row) {
            if (things.isEmpty()) {
                return Stream.empty();
            }
            List<List<Fact>> rows = things.stream().limit(most).map(row).toList();
            List<String> columns = rows.getFirst().stream().map(Fact::label).toList();
            return Stream.of(new Part(title, List.of(), new Table(columns, rows, things.size() - rows.size()), false));
        }

        /** What it is called where it is folded. */
        public String summary() {
            String what = past ? "What does not hold any more: " + title.toLowerCase(Locale.ENGLISH) : title;
            int many = table == null ? facts.size() : table.rows().size() + table.more();
            return "%s (%d)".formatted(what, many);
        }

        /** How many lines of a page it takes, about. */
        private int lines() {
            int said = 1 + (facts.size() + IN_A_LINE - 1) / IN_A_LINE;
            return table == null ? said : said + table.lines();
        }
    }
}
