package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One event, one durable commit, in 10,000 streams. */
final class AppendRow implements Row {

    private static final int STREAMS = 10_000;

    private final Fixtures fixtures;
    private final Effort effort;
    private final Optional<Pgbench> pgbench;

    AppendRow(Server server, Effort effort, Optional<Pgbench> pgbench) {
        this.fixtures = new Fixtures(server, "append");
        this.effort = effort;
        this.pgbench = pgbench;
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public List<String> columns() {
        return Writers.COLUMNS;
    }

    @Override
    public List<Way> prepare() throws SQLException {
        List<Way> ways = new ArrayList<>();
        ways.add(appends(ThisLog.NAME, fixtures.node("log", ThisLog::open)));
        ways.add(appends(AxonJdbc.NAME, fixtures.node("axon", AxonJdbc::open)));
        ways.add(plain(fixtures.table("plain")));
        if (pgbench.isPresent()) {
            Database database = fixtures.table("pgbench");
            ways.add(new Way(Pgbench.NAME, false, () -> pgbench.get().appends(database, STREAMS)));
        }
        return ways;
    }

    private Way appends(String name, Node node) {
        Streams streams = new Streams(0, STREAMS);
        return new Way(
                name,
                () -> Writers.perSecond(effort.slice(), (number, writers) -> {
                    Streams.Turns turns = streams.of(number, writers);
                    return () -> node.engine().appendEvents(turns.next());
                }));
    }

    private Way plain(Database database) {
        Streams streams = new Streams(0, STREAMS);
        return new Way(
                PlainJdbc.NAME,
                () -> Writers.perSecond(effort.slice(), (number, writers) -> {
                    Streams.Turns turns = streams.of(number, writers);
                    return new PlainWriter(database, plain -> plain.append(turns.next()));
                }));
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
