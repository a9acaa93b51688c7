package org.throughline.infra.benchmarks;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes as event handlers usually do: a statement for each event. */
final class StatementTally implements Tally {

    private static final String UPSERT = """
            insert into tally values (?, 1) on conflict (stream) do update set events = tally.events + 1
            """;

    private final JdbcTemplate jdbc;

    StatementTally(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public void add(String stream) {
        jdbc.update(UPSERT, stream);
    }

    @Override
    public void flush() {}
}
