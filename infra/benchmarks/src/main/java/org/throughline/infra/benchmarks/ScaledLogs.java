package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.throughline.infra.benchmarks.Way.Measurement;

/**
 * Logs of different sizes, side by side: 10,000 events and the sizes asked for. Half of the events are in streams of 50,
 * half in streams of 1,000. What grows with the log shows as a ratio.
 */
final class ScaledLogs implements Part {

    private static final long SMALLEST = 10_000;
    private static final long FIRST_APPENDED = 100_000_000;
    private static final int STREAMS = 10_000;
    private static final int READ = 50_000;

    private final Fixtures fixtures;
    private final Effort effort;
    private final Map<Long, Database> logs = new LinkedHashMap<>();

    ScaledLogs(Server server, Effort effort, List<Long> sizes) throws IOException, SQLException {
        this.fixtures = new Fixtures(server, "scale");
        this.effort = effort;
        for (long size : Stream.concat(Stream.of(SMALLEST), sizes.stream()).toList()) {
            Database database = fixtures.database("log_" + size);
            try (Node node = ThisLog.open(database)) {
                node.fill(shortStreams(size));
                node.fill(longStreams(size));
            }
            settle(database);
            logs.put(size, database);
        }
    }

    /** What the server would still do for years of events that came within minutes, it does before anything is measured. */
    private static void settle(Database database) throws SQLException {
        database.execute("vacuum (analyze) log.event");
        database.execute("checkpoint");
    }

    private static Population shortStreams(long size) {
        return new Population(0, (int) (size / 100), 50);
    }

    private static Population longStreams(long size) {
        return new Population(size / 100, (int) (size / 2_000), 1_000);
    }

    List<Row> rows() {
        return List.of(
                new ScaleRow("scale: append", Unit.PER_SECOND, Writers.COLUMNS, ways(this::appends)),
                new ScaleRow("scale: load", Unit.MILLIS, List.of("50 events", "1,000 events"), ways(this::loads)),
                new ScaleRow(
                        "scale: held",
                        Unit.MEGABYTES,
                        List.of("heap in the middle of reading 50,000 events", "database"),
                        ways(this::held)));
    }

    /** What is measured on a log of some size. */
    @FunctionalInterface
    private interface OnSize {
        Measurement on(long size, Database database);
    }

    private List<Way> ways(OnSize measured) {
        List<Way> ways = new ArrayList<>();
        logs.forEach((size, database) -> ways.add(new Way("%,d events".formatted(size), measured.on(size, database))));
        return ways;
    }

    private Measurement appends(long size, Database database) {
        Streams streams = new Streams(FIRST_APPENDED, STREAMS);
        return () -> {
            try (Node node = ThisLog.open(database)) {
                return Writers.perSecond(effort.slice(), (number, writers) -> {
                    Streams.Turns turns = streams.of(number, writers);
                    return () -> node.engine().appendEvents(turns.next());
                });
            }
        };
    }

    private Measurement loads(long size, Database database) {
        return () -> {
            try (Node node = ThisLog.open(database)) {
                Loads loads = Loads.of(node);
                return new double[] {
                    loads.millis(shortStreams(size), effort.loads()),
                    loads.millis(longStreams(size), effort.loads() / 10)
                };
            }
        };
    }

    private Measurement held(long size, Database database) {
        return () -> {
            double bytes = database.number("select pg_database_size(current_database())");
            try (Node node = ThisLog.open(database);
                    Stream<? extends TrackedEventMessage<?>> events = node.engine()
                            .readEvents(new GlobalSequenceTrackingToken(Math.max(0, size - READ)), false)) {
                long[] heap = new long[1];
                long half = Math.min(size, READ) / 2;
                events.limit(half)
                        .skip(half - 1)
                        .forEach(event -> heap[0] = Memory.now().heap());
                return new double[] {heap[0], bytes / (1 << 20)};
            }
        };
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
