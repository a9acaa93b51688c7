package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * From the call that appends an event to its handler, on the node that appended it and on another one. Events come one
 * by one: the next one after both nodes have handled the last, and a random while.
 */
final class LatencyRow implements Row {

    private static final long FIRST_TEAM = 500_000;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    private final Fixtures fixtures;
    private final Duration period;

    LatencyRow(Server server, Effort effort) {
        this.fixtures = new Fixtures(server, "latency");
        this.period = effort.waiting();
    }

    @Override
    public String name() {
        return "commit to handler";
    }

    @Override
    public Unit unit() {
        return Unit.MILLIS;
    }

    @Override
    public List<String> columns() {
        return List.of("same node p50", "same node p99", "other node p50", "other node p99");
    }

    @Override
    public List<Way> prepare() throws SQLException {
        return List.of(
                processors(ThisLog.NAME, fixtures.database("log"), ThisLog::open),
                processors(AxonJdbc.NAME, fixtures.database("axon"), AxonJdbc::open),
                notifications(fixtures.table("plain")));
    }

    private Way processors(String name, Database database, Node.Kind kind) {
        Node here = fixtures.node(database, kind);
        Node there = fixtures.node(database, kind);
        Streams.Turns turns = new Streams(FIRST_TEAM, 1_000).of(0, 1);
        return new Way(name, () -> {
            Arrivals arrivalsHere = new Arrivals();
            Arrivals arrivalsThere = new Arrivals();
            try (Processor near = Processor.fromNowOn(here, "here", arrivalsHere);
                    Processor far = Processor.fromNowOn(there, "there", arrivalsThere)) {
                near.startAndSettle();
                far.startAndSettle();
                return figures(arrivalsHere, arrivalsThere, () -> here.store().publish(turns.next()));
            }
        });
    }

    private Way notifications(Database database) {
        Streams.Turns turns = new Streams(FIRST_TEAM, 1_000).of(0, 1);
        return new Way(PlainJdbc.NAME + ", LISTEN/NOTIFY", () -> {
            Arrivals arrivals = new Arrivals();
            try (PlainListener listener = new PlainListener(database, arrivals);
                    PlainJdbc plain = new PlainJdbc(database)) {
                return figures(null, arrivals, () -> listener.append(plain, turns.next()));
            }
        });
    }

    /** Appends one event. */
    @FunctionalInterface
    private interface Append {
        void once() throws Exception;
    }

    private double[] figures(@Nullable Arrivals here, Arrivals there, Append append) throws Exception {
        Latencies near = new Latencies();
        Latencies far = new Latencies();
        long end = System.nanoTime() + period.toNanos();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            append.once();
            if (here != null) {
                near.add(here.next() - begun);
            }
            far.add(there.next() - begun);
            // up to as long again, or polling would be met at the same moment of its period every time
            long pause = Math.max(SHORTEST_PAUSE.toNanos(), System.nanoTime() - begun);
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(pause)));
        }
        return new double[] {near.millis(.5), near.millis(.99), far.millis(.5), far.millis(.99)};
    }

    @Override
    public void close() throws IOException, SQLException {
        fixtures.close();
    }
}
