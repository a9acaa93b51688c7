package org.throughline.infra.benchmarks.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.infra.benchmarks.Database;
import org.throughline.infra.benchmarks.Server;

/** Histories by size, on a server that keeps them: each is made once, proved to be whole, and copied for every run. */
public final class Histories {

    /** Another edition when the story changes, so that an old one is not taken for it. */
    private static final int EDITION = 3;

    private final Server server;
    private final Consumer<String> report;

    public Histories(Server server, Consumer<String> report) {
        this.server = server;
        this.report = report;
    }

    /** A log of this size and nothing else; nobody is connected to it. */
    public Database of(Size size) throws SQLException {
        String name = "history_%d_%s".formatted(EDITION, size.name().toLowerCase(Locale.ROOT));
        Optional<Database> kept = server.find(name);
        return kept.isPresent() ? kept.get() : make(size, name);
    }

    private Database make(Size size, String name) throws SQLException {
        List<BaseEvent> base = BaseEvent.in(base());
        long begun = System.nanoTime();
        Database making = fresh("making_" + name);
        try (HistoryProgram program = new HistoryProgram(making)) {
            new Copies(base, size).fill(program.log()::appendEvents);
            List<String> refused = program.send(Moves.of(size));
            if (!refused.isEmpty()) {
                throw new IllegalStateException("schools could not move: " + refused);
            }
            program.prove();
        }
        making.execute("vacuum (analyze) log.event");
        report.accept("history of %,d events copied, sealed and verified in %.0f s"
                .formatted(making.number("select position from log.head"), seconds(begun)));
        return server.rename(making, name);
    }

    /** The block that is copied, the same for every size. */
    private Database base() throws SQLException {
        String name = "base_" + EDITION;
        Optional<Database> kept = server.find(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        long begun = System.nanoTime();
        Database making = fresh("making_" + name);
        String outcome = Base.fill(making);
        report.accept("%s in %.0f s".formatted(outcome, seconds(begun)));
        return server.rename(making, name);
    }

    private Database fresh(String name) throws SQLException {
        Optional<Database> left = server.find(name);
        if (left.isPresent()) {
            server.drop(left.get());
        }
        return server.create(name);
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1e3;
    }
}
