package org.throughline.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;

/**
 * Any answer, laid out for people: what stands alone as facts, every list of things as a table, or thing by thing where
 * a table would be wider than a page.
 *
 * @param position up to which it knows everything; empty when it does not say
 */
record AnswerLayout(List<Fact> facts, List<Grid> grids, String position) {

    static final int MOST_ROWS = 60;
    /** Of the text of all rows of a list; with what stands around it a page stays within some 200 kB. */
    static final int MOST_LETTERS = 30_000;

    private static final int MOST_COLUMNS = 7;
    private static final int SENTENCE = 32;
    /** What the page writes around each line. */
    private static final int LINE_LETTERS = 20;

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
    }

    /** What a thing says under a column; no lines when it says nothing. */
    record Cell(String column, List<String> lines) {

        private int letters() {
            return lines.stream().mapToInt(line -> line.length() + LINE_LETTERS).sum();
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
            facts.add(new Fact("Window", words.lines("window", window)));
        }
        for (Map.Entry<String, JsonNode> part : envelope.path("answer").properties()) {
            JsonNode value = part.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                int total = envelope.path("totals").path(part.getKey()).asInt(value.size());
                grids.add(grid(words, part.getKey(), value, total));
            } else {
                facts.add(new Fact(AnswerWords.label(part.getKey()), words.lines(part.getKey(), value)));
            }
        }
        return new AnswerLayout(facts, grids, envelope.path("position").asString(""));
    }

    private static Grid grid(AnswerWords words, String key, JsonNode things, int total) {
        List<String> columns = columns(things);
        List<List<Cell>> rows = new ArrayList<>();
        int letters = 0;
        for (JsonNode thing : things) {
            if (rows.size() == MOST_ROWS || letters >= MOST_LETTERS) {
                break;
            }
            List<Cell> row = columns.stream()
                    .map(column -> new Cell(AnswerWords.label(column), words.lines(column, thing.path(column))))
                    .toList();
            letters += row.stream().mapToInt(Cell::letters).sum();
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
