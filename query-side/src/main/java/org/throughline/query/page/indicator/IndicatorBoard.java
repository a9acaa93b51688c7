package org.throughline.query.page.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.read.Incomplete;

/**
 * The board of a unit: its own eight indicators, and those of the units in it, a row each.
 *
 * @param path of the unit's page, relative to the first page
 * @param above the units it lies in, from above
 * @param since from when on is looked back; empty where it does not lead
 * @param members who lead it, in words
 * @param elements headings, one for each indicator
 * @param own the eight of the unit itself
 * @param rows of the units in it that are shown
 * @param turn which of them
 * @param json where programs read the same, relative to the first page
 */
record IndicatorBoard(
        String id,
        String name,
        String path,
        List<Bit> above,
        String since,
        String members,
        List<String> elements,
        List<Line> own,
        List<Row> rows,
        Turn turn,
        String json,
        long position,
        List<Incomplete> incomplete)
        implements Tabled {

    /**
     * An indicator of the unit itself.
     *
     * @param code of what is derived, for its look
     * @param parts what each part says
     * @param missed how many members are missed; empty where nobody is
     * @param rated the latest rating; absent where nobody rated it
     * @param by who rated it and when
     * @param said what was said to it
     * @param gap how the two differ; empty where they do not, or that is not known
     */
    record Line(
            String title,
            String code,
            String derived,
            List<String> parts,
            List<String> missed,
            @Nullable Bit rated,
            String by,
            List<String> said,
            String gap) {

        private List<String> cells() {
            List<String> rating = rated == null ? List.of("not rated") : List.of(rated.text(), by, gap);
            return List.of(
                    title,
                    Stream.concat(Stream.of(derived), missed.stream()).collect(Collectors.joining("\n")),
                    String.join("\n", parts),
                    rating.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")),
                    String.join("\n", said));
        }
    }

    /** A unit in it; {@code page} is its own board. */
    record Row(String name, String page, List<Mark> marks) {}

    /**
     * An indicator of a unit in it.
     *
     * @param code of what is derived, for its look
     * @param rated empty where nobody rated it
     */
    record Mark(String code, String derived, String rated, String gap) {

        String text() {
            return Stream.of(derived, rated, gap)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * Which of the units are shown.
     *
     * @param part which stretch of them, 0 for the first
     * @param first place of the first of them, from 1
     */
    record Turn(int part, int first, int last, int total) {

        static final int MOST = 60;

        static Turn of(int part, int total) {
            int begin = Math.min(part, Math.max(0, (total - 1) / MOST)) * MOST;
            return new Turn(begin / MOST, begin + 1, Math.min(total, begin + MOST), total);
        }

        <T> List<T> of(List<T> all) {
            return all.subList(first - 1, last);
        }

        public boolean hasMore() {
            return last < total;
        }
    }

    @Override
    public String about() {
        return "Indicators of shared leadership, " + name;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(
                Sheet.of(
                        "The eight indicators",
                        List.of("Indicator", "Derived", "Part by part", "Rated", "Said to it"),
                        own,
                        Line::cells),
                Sheet.of("Unit by unit", columns(), rows, row -> {
                    List<String> cells = new ArrayList<>(List.of(row.name()));
                    row.marks().forEach(mark -> cells.add(mark.text()));
                    return cells;
                }));
    }

    private List<String> columns() {
        return Stream.concat(Stream.of("Where"), elements.stream()).toList();
    }
}
