package org.throughline.query.page.check;

import java.util.List;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.Layout.Table;

/** Rows that say different things each, as a table. */
final class Rows {

    private Rows() {}

    static Fact fact(String label, String text) {
        return new Fact(label, List.of(new Line(List.of(new Bit(text, null, null)))));
    }

    /** A table with a column for everything that one of them says; where another says nothing there is an empty cell. */
    static Table table(List<List<Fact>> rows) {
        List<String> columns = rows.stream()
                .flatMap(row -> row.stream().map(Fact::label))
                .distinct()
                .toList();
        return new Table(
                columns,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column))
                                .toList())
                        .toList(),
                0);
    }

    private static Fact cell(List<Fact> row, String column) {
        return row.stream()
                .filter(fact -> fact.label().equals(column))
                .findFirst()
                .orElseGet(() -> fact(column, ""));
    }
}
