package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.infra.benchmarks.PlainJdbc.Read;

/**
 * All events from the first to the last: through a pooled streaming processor in batches of 1,000, page by page with
 * plain JDBC, and within the server.
 */
final class ReplayRow implements Row {

    private static final int PAGE = 1000;

    private final Fixtures fixtures;
    private final Population population;

    ReplayRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "replay");
        int streams = Math.min(10_000, effort.replayed() / 5);
        this.population = new Population(0, streams, effort.replayed() / streams);
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public List<String> columns() {
        return List.of("no-op", "upsert an event, written a batch", "upsert an event, one statement each");
    }

    @Override
    public List<Way> prepare() throws SQLException {
        return List.of(
                replays(ThisLog.NAME, fixtures.database("log"), ThisLog::open),
                replays(AxonJdbc.NAME, fixtures.database("axon"), AxonJdbc::open),
                pages(fixtures.table("plain")),
                server(fixtures.table("server")));
    }

    private Way replays(String name, Database database, Node.Kind kind) throws SQLException {
        Node node = fixtures.node(database, kind);
        node.fill(population);
        database.execute(Tally.TABLE);
        return new Way(name, () -> new double[] {
            replay(node, database, source -> Tally.NONE, 0),
            replay(node, database, BatchTally::new, population.events()),
            replay(node, database, StatementTally::new, population.events())
        });
    }

    private double replay(Node node, Database database, Function<DataSource, Tally> kind, long told) throws Exception {
        Tally tally = kind.apply(node.pool());
        double rate = new Replay(node, tally).perSecond(population.events());
        check(database, told);
        return rate;
    }

    private Way pages(Database database) throws SQLException {
        PlainJdbc.fill(database, population);
        database.execute(Tally.TABLE);
        return new Way(PlainJdbc.NAME, () -> new double[] {
            page(database, source -> Tally.NONE, 0),
            page(database, BatchTally::new, population.events()),
            page(database, StatementTally::new, population.events())
        });
    }

    private double page(Database database, Function<DataSource, Tally> kind, long told) throws SQLException {
        try (PlainJdbc plain = new PlainJdbc(database)) {
            Connection connection = plain.connection();
            Tally tally = kind.apply(new SingleConnectionDataSource(connection, true));
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            long position = 0;
            for (List<Read> page = plain.after(0, PAGE); !page.isEmpty(); page = plain.after(position, PAGE)) {
                page.forEach(event -> tally.add(event.stream()));
                tally.flush();
                connection.commit();
                position = page.getLast().position();
            }
            double rate = population.events() / ((System.nanoTime() - begun) / 1e9);
            check(database, told);
            return rate;
        }
    }

    private Way server(Database database) throws SQLException {
        PlainJdbc.fill(database, population);
        database.execute(Tally.TABLE);
        return new Way("PostgreSQL alone (COPY; INSERT..SELECT)", () -> {
            long begun = System.nanoTime();
            try (Connection connection = database.connect()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select * from event order by position) to stdout",
                                OutputStream.nullOutputStream());
            }
            long copied = System.nanoTime();
            database.execute(Tally.OF_ALL);
            long told = System.nanoTime();
            database.execute(Tally.EMPTY);
            double events = population.events() * 1e9;
            return new double[] {events / (copied - begun), events / (told - copied), Double.NaN};
        });
    }

    /** Every event was told exactly once. */
    private static void check(Database database, long expected) throws SQLException {
        long told = database.number("select coalesce(sum(events), 0) from tally");
        if (told != expected) {
            throw new IllegalStateException("told %d of %d events".formatted(told, expected));
        }
        database.execute(Tally.EMPTY);
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
