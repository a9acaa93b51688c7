package org.throughline.infra.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the directory in PostgreSQL's text form; of who was erased since they were copied, the id and the day remain. */
final class ErasedRows {

    private static final String NOTHING = "\\N";

    private final List<String> columns;
    private final Function<String, Optional<LocalDate>> erasedOn;

    ErasedRows(List<String> columns, Function<String, Optional<LocalDate>> erasedOn) {
        this.columns = columns;
        this.erasedOn = erasedOn;
    }

    /** Who is erased in a database, when. */
    static Function<String, Optional<LocalDate>> alreadyIn(JdbcClient jdbc) {
        Map<String, LocalDate> erased = new HashMap<>();
        jdbc.sql("select member_id, erased_on from people.person where erased_on is not null")
                .query(row -> {
                    erased.put(row.getString("member_id"), row.getObject("erased_on", LocalDate.class));
                });
        return id -> Optional.ofNullable(erased.get(id));
    }

    /** When somebody was erased by the first that knows. */
    static Function<String, Optional<LocalDate>> or(
            Function<String, Optional<LocalDate>> first, Function<String, Optional<LocalDate>> second) {
        return id -> first.apply(id).or(() -> second.apply(id));
    }

    /** Hands rows to a statement that copies them in. A line is a row: what breaks lines in a value is written otherwise. */
    void copy(InputStream rows, Connection connection, String statement) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] row = (erased(line) + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Ids of members hold nothing that would be written otherwise. */
    String erased(String row) {
        String[] values = row.split("\t", -1);
        Optional<LocalDate> day = erasedOn.apply(values[columns.indexOf("member_id")]);
        if (day.isEmpty()) {
            return row;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (columns.get(i)) {
                case "member_id" -> values[i];
                case "erased_on" -> day.get().toString();
                default -> NOTHING;
            };
        }
        return String.join("\t", values);
    }
}
