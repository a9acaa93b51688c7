package org.throughline.infra.benchmarks;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.postgresql.PGConnection;
import org.throughline.infra.benchmarks.PlainJdbc.Read;

/** Waits for notifications on a connection of its own, then reads what is new and hands it on. */
final class PlainListener implements Part {

    private static final int PAGE = 1000;
    private static final int LOOK_UP_MILLIS = 100;

    private final PlainJdbc plain;
    private final Arrivals arrivals;
    private final CompletableFuture<Void> following;
    private long position;
    private volatile boolean closed;

    PlainListener(Database database, Arrivals arrivals) throws SQLException {
        this.plain = new PlainJdbc(database);
        this.arrivals = arrivals;
        this.position = database.number("select coalesce(max(position), 0) from event");
        try (Statement statement = plain.connection().createStatement()) {
            statement.execute("listen appended");
        }
        this.following = CompletableFuture.runAsync(this::follow, Thread::startVirtualThread);
    }

    /** Appends an event and notifies in the same commit. */
    void append(PlainJdbc writer, DomainEventMessage<?> event) throws SQLException {
        writer.connection().setAutoCommit(false);
        writer.append(event);
        try (Statement statement = writer.connection().createStatement()) {
            statement.execute("notify appended");
        }
        writer.connection().commit();
    }

    private void follow() {
        try {
            PGConnection notified = plain.connection().unwrap(PGConnection.class);
            while (!closed) {
                if (notified.getNotifications(LOOK_UP_MILLIS).length > 0) {
                    for (Read event : plain.after(position, PAGE)) {
                        arrivals.on(event.event());
                        position = event.position();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        following.join();
        plain.close();
    }
}
