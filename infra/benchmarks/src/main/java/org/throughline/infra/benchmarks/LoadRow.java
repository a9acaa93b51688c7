package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Loading one stream, each one for the first time: every measurement opens a node of its own, which has nothing cached,
 * and loads some other streams before it counts.
 */
final class LoadRow implements Row {

    private static final int SHORT = 50;
    private static final int LONG = 1_000;

    private final Fixtures fixtures;
    private final Population shortStreams;
    private final Population longStreams;

    LoadRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "load");
        this.shortStreams = new Population(0, effort.loads(), SHORT);
        this.longStreams = new Population(effort.loads(), effort.loads() / 10, LONG);
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Unit unit() {
        return Unit.MILLIS;
    }

    @Override
    public List<String> columns() {
        return List.of("50 events", "1,000 events");
    }

    @Override
    public List<Way> prepare() throws Exception {
        return List.of(
                loads(ThisLog.NAME, fixtures.database("log"), ThisLog::open),
                loads(AxonJdbc.NAME, fixtures.database("axon"), AxonJdbc::open),
                plain(fixtures.table("plain")));
    }

    private Way loads(String name, Database database, Node.Kind kind) throws Exception {
        try (Node node = kind.open(database)) {
            node.fill(shortStreams);
            node.fill(longStreams);
        }
        return new Way(name, () -> {
            try (Node node = kind.open(database)) {
                return figures(Loads.of(node));
            }
        });
    }

    private Way plain(Database database) throws SQLException {
        PlainJdbc.fill(database, shortStreams);
        PlainJdbc.fill(database, longStreams);
        return new Way(PlainJdbc.NAME, () -> {
            try (PlainJdbc plain = new PlainJdbc(database)) {
                return figures(team -> plain.load(Events.stream(team)).size());
            }
        });
    }

    private double[] figures(Loads loads) throws Exception {
        return new double[] {
            loads.millis(shortStreams, shortStreams.streams()), loads.millis(longStreams, longStreams.streams())
        };
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
