package org.throughline.infra.benchmarks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes as the product's views do: all of a batch in one statement. */
final class BatchTally implements Tally {

    private static final String UPSERT = """
            insert into tally select stream, count(*) from unnest(?::text[]) stream group by stream
            on conflict (stream) do update set events = tally.events + excluded.events
            """;

    private final JdbcTemplate jdbc;
    private final List<String> streams = new ArrayList<>();

    BatchTally(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void add(String stream) {
        streams.add(stream);
    }

    @Override
    public void flush() {
        jdbc.update(
                UPSERT,
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", streams.toArray(String[]::new))));
        streams.clear();
    }
}
