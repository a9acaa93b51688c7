package org.throughline.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.read.Incomplete;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;

/**
 * Any answer, laid out for people: what stands alone as facts, every list of things as a table, or thing by thing where
 * a table would be wider than a page.
 *
 * @param position up to which it knows everything; empty when it does not say
 * @param incomplete subjects of which it tells less than was recorded
 */
record AnswerLayout(List<Fact> facts, List<Grid> grids, String position, List<Incomplete> incomplete)
        implements Tabled {

    @Override
    public String about() {
        return "Answer";
    }

    @Override
    public List<Sheet> sheets() {
        return grids.stream()
                .map(grid -> Sheet.of(
                        grid.title(),
                        grid.columns(),
                        grid.rows(),
                        row -> row.stream()
                                .map(cell -> String.join("\n", cell.lines()))
                                .toList()))
                .toList();
    }

    static final int MOST_ROWS = 60;
    /** Of the rows of all lists with what the page writes around them, so that it stays within some 200 kB. */
    static final int MOST_LETTERS = 150_000;

    private static final int MOST_COLUMNS = 7;
    private static final int SENTENCE = 32;
    /** What the page writes around each cell, about, and around each line in it. */
    private static final int AROUND_A_CELL = 100;

    private static final int AROUND_A_LINE = 13;

    private static final String NAME = "Name";

    /** Something the answer says of the whole. */
    record Fact(String label, List<String> lines) {}

    /**
     * A list of things.
     *
     * @param more rows that are left to the JSON
     */
    record Grid(String title, List<String> columns, List<List<Cell>> rows, int more) {

        /** Whether its things say too much each to stand side by side. */
        public boolean isWide() {
            return columns.size() > MOST_COLUMNS;
        }

        private int letters() {
            return rows.stream().mapToInt(Grid::letters).sum();
        }

        private static int letters(List<Cell> row) {
            return row.stream().mapToInt(Cell::letters).sum();
        }
    }

    /** What a thing says under a column; no lines when it says nothing. */
    record Cell(String column, List<String> lines) {

        private int letters() {
            return AROUND_A_CELL
                    + lines.stream()
                            .mapToInt(line -> line.length() + AROUND_A_LINE)
                            .sum();
        }

        /** Whether it holds whole sentences, which need room. */
        public boolean isLong() {
            return lines.stream().anyMatch(line -> line.length() > SENTENCE);
        }
    }

    /**
     * Lays out.
     *
     * @param envelope the answer in its envelope, as programs read it
     */
    static AnswerLayout of(JsonNode envelope, Names names) {
        AnswerWords words = new AnswerWords(names);
        List<Fact> facts = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        JsonNode window = envelope.path("window");
        if (window.isObject()) {
            facts.add(new Fact("Window", straight(words.lines("window", window))));
        }
        Set<Map.Entry<String, JsonNode>> parts = envelope.path("answer").properties();
        long lists = parts.stream().filter(part -> isList(part.getValue())).count();
        long room = MOST_LETTERS;
        for (Map.Entry<String, JsonNode> part : parts) {
            JsonNode value = part.getValue();
            if (isList(value)) {
                int total = envelope.path("totals").path(part.getKey()).asInt(value.size());
                // an equal share of what those before it left
                Grid grid = grid(words, part.getKey(), value, total, room / (lists - grids.size()));
                room -= grid.letters();
                grids.add(grid);
            } else {
                facts.add(new Fact(AnswerWords.label(part.getKey()), straight(words.lines(part.getKey(), value))));
            }
        }
        return new AnswerLayout(facts, grids, envelope.path("position").asString(""), incomplete(envelope));
    }

    private static List<Incomplete> incomplete(JsonNode envelope) {
        return envelope.path("incomplete")
                .valueStream()
                .map(one -> EventJson.MAPPER.treeToValue(one, Incomplete.class))
                .toList();
    }

    private static List<String> straight(List<String> lines) {
        return lines.stream().map(Straight::text).toList();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static Grid grid(AnswerWords words, String key, JsonNode things, int total, long room) {
        List<String> columns = columns(things);
        List<List<Cell>> rows = new ArrayList<>();
        long letters = 0;
        for (JsonNode thing : things) {
            List<Cell> row = columns.stream()
                    .map(column ->
                            new Cell(AnswerWords.label(column), straight(words.lines(column, thing.path(column)))))
                    .toList();
            letters += Grid.letters(row);
            if (rows.size() == MOST_ROWS || (!rows.isEmpty() && letters > room)) {
                break;
            }
            rows.add(row);
        }
        return new Grid(
                AnswerWords.label(key), columns.stream().map(AnswerWords::label).toList(), rows, total - rows.size());
    }

    /** Every name that occurs, where those around it put it: what the first thing does not say is not last for that. */
    private static List<String> columns(JsonNode things) {
        List<String> columns = new ArrayList<>();
        for (JsonNode thing : things) {
            int place = 0;
            for (String name : thing.propertyNames()) {
                int known = columns.indexOf(name);
                if (known < 0) {
                    columns.add(place, name);
                    known = place;
                }
                place = known + 1;
            }
        }
        columns.removeIf(name -> isNameOfAnother(name, columns));
        return columns;
    }

    /** An id is shown as the name it stands for, so the name beside it would be said twice. */
    private static boolean isNameOfAnother(String name, List<String> columns) {
        return name.endsWith(NAME) && columns.contains(name.substring(0, name.length() - NAME.length()) + "Id");
    }
}
