package org.throughline.query.page.check;

import java.util.List;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Table;

/** Rows that say different things each, as a table. */
final class Rows {

    private Rows() {}

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
                .orElseGet(() -> Fact.of(column, ""));
    }
}
