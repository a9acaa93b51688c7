package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Fold;
import org.throughline.query.page.Mention;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Straight;
import org.throughline.query.words.Words;

/**
 * An answer told for people.
 *
 * @param result what came out, in a sentence or two
 * @param charts what is seen better than read; what they show stands in the tables as well
 * @param tables what it rests on, the most important first
 * @param how what else is to be known of how it was computed, a sentence each
 */
public record Told(String result, List<Chart> charts, List<Table> tables, List<String> how) {

    public Told {
        result = Straight.text(result);
    }

    /** The sentence of what came out, with people who lead to their pages. */
    public List<Bit> said() {
        return new Line(List.of(Bit.text(result))).bits();
    }

    /** Rows of the first table that are seen at once; the others are folded. */
    private static final int ROWS = 8;
    /** Of every other table, and strips of a chart. */
    private static final int FEW = 5;

    private static final int MOST_ROWS = 60;
    private static final int MOST_STRIPS = 60;
    private static final int MOST_LINES = 5;

    /** Lines of a table that are seen at once, and letters in a line of a page, about. */
    private static final int MOST_HEIGHT = 12;

    private static final int LETTERS = 150;
    private static final int LONGEST = 220;
    /** What a page writes around each cell, and around each stretch of text with its link, about. */
    private static final int AROUND_A_CELL = 60;

    private static final int AROUND_A_BIT = 80;

    /** Told without charts. */
    static Told of(String result, Table... tables) {
        return new Told(result, List.of(), shown(List.of(tables)), List.of());
    }

    /** The same with charts before the tables. */
    Told with(Chart... shown) {
        return new Told(
                result,
                Arrays.stream(shown).filter(chart -> !chart.strips().isEmpty()).toList(),
                tables,
                how);
    }

    /** The same with what is to be known of how it was computed. */
    Told how(String... sentences) {
        return new Told(result, charts, tables, List.of(sentences));
    }

    private static List<Table> shown(List<Table> tables) {
        List<Table> shown = new ArrayList<>();
        tables.stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> shown.add(shown.isEmpty() ? table.seen(ROWS) : table));
        return shown;
    }

    /**
     * The same as far as a page has room for it: strips and rows that do not fit are left to the JSON.
     *
     * @param forCharts letters there are for charts
     * @param forTables letters there are for tables
     */
    Told within(int forCharts, int forTables) {
        List<Chart> drawn = new ArrayList<>();
        int left = forCharts;
        for (Chart chart : charts) {
            Chart fitting = chart.within(left / (charts.size() - drawn.size()));
            left -= fitting.letters();
            drawn.add(fitting);
        }
        List<Table> laid = new ArrayList<>();
        left = forTables;
        for (Table table : tables) {
            Table fitting = table.within(left / (tables.size() - laid.size()));
            left -= fitting.letters();
            laid.add(fitting);
        }
        return new Told(result, drawn, laid, how);
    }

    /** What came out and the beginning of what it rests on first: so many rows of the first table, and no charts. */
    public Told briefly(int most) {
        return new Told(
                result,
                List.of(),
                tables.stream().limit(1).map(table -> table.of(most)).toList(),
                List.of());
    }

    /** As many of these, from the first on, as fit. */
    private static <T> List<T> fitting(List<T> all, int letters, ToIntFunction<T> size) {
        int used = 0;
        for (int i = 0; i < all.size(); i++) {
            used += size.applyAsInt(all.get(i));
            if (i > 0 && used > letters) {
                return all.subList(0, i);
            }
        }
        return all;
    }

    /** What is mentioned by an id alone. */
    Set<SubjectKey> unnamed() {
        Set<SubjectKey> keys = new HashSet<>();
        bits().map(Bit::unnamed).filter(key -> key != null).forEach(keys::add);
        return keys;
    }

    private Stream<Bit> bits() {
        return Stream.concat(
                charts.stream().flatMap(chart -> chart.strips().stream()).flatMap(strip -> strip.label().stream()),
                tables.stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.lines().stream())
                        .flatMap(line -> line.bits().stream()));
    }

    /** The same with everything called by its title. */
    Told named(Function<SubjectKey, String> titles) {
        return new Told(
                result,
                charts.stream().map(chart -> chart.named(titles)).toList(),
                tables.stream().map(table -> table.named(titles)).toList(),
                how);
    }

    /**
     * A stretch of text.
     *
     * @param link address of the page it leads to, relative to the first page; absent where it leads nowhere
     * @param unnamed what it stands for, as long as that is not called by its title
     */
    public record Bit(
            String text, @Nullable String link, @Nullable SubjectKey unnamed) {

        static Bit text(String text) {
            return new Bit(Straight.text(text), null, null);
        }

        /** What it says, with people who lead to their pages. */
        private Stream<Bit> pieces() {
            if (!Mention.isIn(text)) {
                return Stream.of(this);
            }
            return link == null
                    ? Mention.pieces(text).stream().map(piece -> new Bit(piece.text(), piece.page(), null))
                    : Stream.of(new Bit(Mention.plain(text), link, unnamed));
        }

        static Bit link(String text, String link) {
            return new Bit(Straight.text(text), link, null);
        }

        static Bit thing(String kind, String id) {
            return new Bit("", PagePath.of(kind, id), new SubjectKey(kind, id));
        }

        private Bit named(Function<SubjectKey, String> titles) {
            return unnamed == null ? this : new Bit(titles.apply(unnamed), link, null);
        }
    }

    /** A line of text. */
    public record Line(List<Bit> bits) {

        public Line {
            bits = bits.stream().flatMap(Bit::pieces).toList();
        }

        private Line named(Function<SubjectKey, String> titles) {
            return new Line(bits.stream().map(bit -> bit.named(titles)).toList());
        }

        private int length() {
            return bits.stream().mapToInt(bit -> bit.text().length()).sum();
        }
    }

    /** What a row says under a column; no lines where it says nothing. */
    public record Cell(List<Line> lines) {

        private static final int SENTENCE = 32;

        static final Cell NOTHING = new Cell(List.of());

        static Cell of(@Nullable String text) {
            return text == null || text.isBlank() ? NOTHING : of(Bit.text(cut(text)));
        }

        static Cell of(Bit... bits) {
            return new Cell(List.of(new Line(List.of(bits))));
        }

        static Cell of(long number) {
            return of(Long.toString(number));
        }

        static Cell day(@Nullable LocalDate day) {
            return day == null ? NOTHING : of(Words.day(day));
        }

        static Cell yes(boolean whether) {
            return of(whether ? "yes" : "no");
        }

        /** A line each; of many, the first ones and how many more. */
        static Cell lines(Collection<String> texts) {
            return list(texts.stream().map(text -> Bit.text(cut(text))).toList());
        }

        /** A line each; of many, the first ones and how many more. */
        static Cell list(Collection<Bit> bits) {
            return each(bits, bit -> bit);
        }

        /** The same of things, of which only those are called by name that are shown. */
        static <T> Cell each(Collection<T> things, Function<T, Bit> bit) {
            List<Line> lines = new ArrayList<>();
            int most = things.size() > MOST_LINES ? MOST_LINES - 1 : MOST_LINES;
            things.stream().limit(most).forEach(thing -> lines.add(new Line(List.of(bit.apply(thing)))));
            if (things.size() > most) {
                lines.add(new Line(List.of(Bit.text("and %d more".formatted(things.size() - most)))));
            }
            return new Cell(lines);
        }

        /** The same with words behind the first line. */
        Cell and(String words) {
            if (words.isEmpty() || lines.isEmpty()) {
                return words.isEmpty() ? this : of(words);
            }
            List<Line> more = new ArrayList<>(lines);
            List<Bit> first = new ArrayList<>(lines.getFirst().bits());
            first.add(Bit.text(words));
            more.set(0, new Line(first));
            return new Cell(more);
        }

        /** All of it, a line each. */
        String text() {
            return lines.stream()
                    .map(line -> line.bits().stream().map(Bit::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
        }

        /** Whether it holds whole sentences, which need room. */
        public boolean isLong() {
            return lines.stream().anyMatch(line -> line.length() > SENTENCE);
        }

        private int letters() {
            return AROUND_A_CELL
                    + lines.stream()
                            .flatMap(line -> line.bits().stream())
                            .mapToInt(bit -> AROUND_A_BIT + bit.text().length())
                            .sum();
        }

        private static String cut(String text) {
            String plain = Mention.plain(text);
            return plain.length() <= LONGEST
                    ? text
                    : plain.substring(0, end(plain)).strip() + "…";
        }

        /** Not between the halves of a character. */
        private static int end(String text) {
            return Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        }

        private Cell named(Function<SubjectKey, String> titles) {
            return new Cell(lines.stream().map(line -> line.named(titles)).toList());
        }
    }

    /**
     * A list of things, a row each.
     *
     * @param total how many rows there are, those that are left to the JSON included
     * @param seen how many of them are seen at once, about
     */
    public record Table(String title, List<String> columns, List<List<Cell>> rows, int total, int seen) {

        /** Makes a row for each thing, as far as a page shows them. */
        static <T> Table of(String title, List<String> columns, Collection<T> things, Function<T, List<Cell>> row) {
            return new Table(
                    title, columns, things.stream().limit(MOST_ROWS).map(row).toList(), things.size(), FEW);
        }

        private Table of(int most) {
            return new Table(title, columns, rows.stream().limit(most).toList(), total, most);
        }

        /** The same, of which nothing is seen at once. */
        Table fold() {
            return seen(0);
        }

        private Table seen(int count) {
            return new Table(title, columns, rows, total, count);
        }

        private Table within(int letters) {
            return new Table(title, columns, fitting(rows, letters, Table::letters), total, seen);
        }

        private int letters() {
            return rows.stream().mapToInt(Table::letters).sum();
        }

        private static int letters(List<Cell> row) {
            return row.stream().mapToInt(Cell::letters).sum();
        }

        /** The rows that are seen at once. */
        public List<List<Cell>> first() {
            return folded().first();
        }

        /** The rows that are folded. */
        public List<List<Cell>> rest() {
            return folded().rest();
        }

        private Fold<List<Cell>> folded() {
            int letters = LETTERS / Math.max(1, columns.size());
            return Fold.of(
                    rows,
                    seen,
                    MOST_HEIGHT,
                    row -> row.stream()
                            .mapToInt(cell -> cell.lines().stream()
                                    .mapToInt(line -> Fold.lines(line.length(), letters))
                                    .sum())
                            .max()
                            .orElse(1));
        }

        /** How many rows are left to the JSON. */
        public int more() {
            return total - rows.size();
        }

        private Table named(Function<SubjectKey, String> titles) {
            return new Table(
                    title,
                    columns,
                    rows.stream()
                            .map(row ->
                                    row.stream().map(cell -> cell.named(titles)).toList())
                            .toList(),
                    total,
                    seen);
        }
    }

    /**
     * Strips that go along one axis.
     *
     * @param axis SVG; empty where there is none
     * @param legend what colours mean
     */
    public record Chart(String title, String axis, List<Hue> legend, List<Strip> strips, int total) {

        static <T> Chart of(
                String title, String axis, List<Hue> legend, Collection<T> things, Function<T, Strip> strip) {
            return new Chart(
                    title,
                    axis,
                    legend,
                    things.stream().limit(MOST_STRIPS).map(strip).toList(),
                    things.size());
        }

        private Chart within(int letters) {
            return new Chart(title, axis, legend, fitting(strips, letters, Strip::letters), total);
        }

        private int letters() {
            return strips.stream().mapToInt(Strip::letters).sum();
        }

        /** How many strips are left to the JSON. */
        public int more() {
            return total - strips.size();
        }

        /** The strips that are seen at once. */
        public List<Strip> first() {
            return Fold.of(strips, FEW).first();
        }

        /** The strips that are folded. */
        public List<Strip> rest() {
            return Fold.of(strips, FEW).rest();
        }

        private Chart named(Function<SubjectKey, String> titles) {
            return new Chart(
                    title,
                    axis,
                    legend,
                    strips.stream().map(strip -> strip.named(titles)).toList(),
                    total);
        }
    }

    /** What a colour means; its class in the style sheet. */
    public record Hue(String type, String words) {}

    /** One drawing with whose it is, and what is to be said of it in few words. */
    public record Strip(List<Bit> label, String note, String svg) {

        public Strip {
            label = new Line(label).bits();
            note = Mention.plain(Straight.text(note));
            svg = Mention.plain(Straight.text(svg));
        }

        private int letters() {
            return svg.length() + AROUND_A_CELL;
        }

        private Strip named(Function<SubjectKey, String> titles) {
            return new Strip(label.stream().map(bit -> bit.named(titles)).toList(), note, svg);
        }
    }
}
