package org.throughline.infra.benchmarks.history;

import java.io.IOException;
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
    private static final int EDITION = 1;

    private final Server server;
    private final Consumer<String> report;

    public Histories(Server server, Consumer<String> report) {
        this.server = server;
        this.report = report;
    }

    /** A log of this size and nothing else; nobody is connected to it. */
    public Database of(Size size) throws IOException, SQLException {
        String name = "history_%d_%s".formatted(EDITION, size.name().toLowerCase(Locale.ROOT));
        Optional<Database> kept = server.find(name);
        return kept.isPresent() ? kept.get() : make(size, name);
    }

    private Database make(Size size, String name) throws SQLException {
        long begun = System.nanoTime();
        List<BaseEvent> base = Base.in(fresh("base"));
        double asked = seconds(begun);
        Database making = fresh("making_" + name);
        long filling = System.nanoTime();
        try (HistoryProgram program = new HistoryProgram(making)) {
            new Copies(base, size).fill(program.log()::appendEvents);
            List<String> refused = program.send(Moves.of(size));
            if (!refused.isEmpty()) {
                throw new IllegalStateException("schools could not move: " + refused);
            }
            program.prove();
        }
        making.execute("vacuum (analyze) log.event");
        report.accept("History made in %.0f s: %,d events of a block asked for over the door in %.0f s, %,d in the log"
                .formatted(seconds(begun), base.size(), asked, making.number("select position from log.head")));
        report.accept("copied, sealed and verified in %.0f s.".formatted(seconds(filling)));
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
