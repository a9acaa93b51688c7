package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.infra.benchmarks.PlainJdbc.Read;

/**
 * Events from the first on, all of them but where each has a statement of its own: through a pooled streaming processor
 * in batches of 1,000, page by page with plain JDBC, and within the server.
 */
final class ReplayRow implements Row {

    private static final int PAGE = 1000;

    private final Fixtures fixtures;
    private final Effort effort;
    private final Population population;

    ReplayRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "replay");
        this.effort = effort;
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
        Node log = filled("log", ThisLog::open);
        Node axon = filled("axon", AxonJdbc::open);
        return List.of(
                replays(ThisLog.NAME, log),
                replays(AxonJdbc.NAME, axon),
                new Way(AxonJdbc.NAME + ", handler timeouts on", () -> new double[] {
                    replay(axon, Processor.timedHandlers(), source -> Tally.NONE, population.events()),
                    Double.NaN,
                    Double.NaN
                }),
                pages(fixtures.table("plain")),
                server(fixtures.table("server")));
    }

    private Node filled(String name, Node.Kind kind) throws SQLException {
        Node node = fixtures.filled(name, kind, List.of(population));
        node.database().execute(Tally.TABLE);
        return node;
    }

    private Way replays(String name, Node node) {
        HandlerDefinition handlers = Processor.handlers();
        return new Way(name, () -> new double[] {
            replay(node, handlers, source -> Tally.NONE, population.events()),
            replay(node, handlers, BatchTally::new, population.events()),
            replay(node, handlers, StatementTally::new, effort.statements())
        });
    }

    private double replay(Node node, HandlerDefinition handlers, Function<DataSource, Tally> kind, long events)
            throws Exception {
        Tally tally = kind.apply(node.pool());
        Replay replay = new Replay(node, tally);
        double rate = replay.perSecond(events, handlers);
        check(node.database(), tally, replay.handled());
        return rate;
    }

    private Way pages(Database database) throws SQLException {
        PlainJdbc.fill(database, population);
        database.execute(Tally.TABLE);
        return new Way(PlainJdbc.NAME, () -> new double[] {
            page(database, source -> Tally.NONE, population.events()),
            page(database, BatchTally::new, population.events()),
            page(database, StatementTally::new, effort.statements())
        });
    }

    private double page(Database database, Function<DataSource, Tally> kind, long events) throws SQLException {
        try (PlainJdbc plain = new PlainJdbc(database)) {
            Connection connection = plain.connection();
            Tally tally = kind.apply(new SingleConnectionDataSource(connection, true));
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            long read = 0;
            long position = 0;
            while (read < events) {
                List<Read> page = plain.after(position, PAGE);
                position = page.getLast().position();
                page.forEach(event -> tally.add(event.stream()));
                tally.flush();
                connection.commit();
                read += page.size();
            }
            double rate = read / ((System.nanoTime() - begun) / 1e9);
            check(database, tally, read);
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

    /** Every event that was handled was told, and none was handled twice. */
    private void check(Database database, Tally tally, long handled) throws SQLException {
        if (handled > population.events()) {
            throw new IllegalStateException("handled %d of %d events".formatted(handled, population.events()));
        }
        long expected = tally.equals(Tally.NONE) ? 0 : handled;
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
