package org.throughline.infra.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Moves the log's head, on a connection kept for it: a node appends one transaction at a time, so the statements are
 * planned once and not once for every connection of the pool. For one thread at a time.
 */
final class LogHead implements AutoCloseable {

    /** A connection that rested longer than this may have died meanwhile and is asked first. */
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();

    private static final int ASK_SECONDS = 1;

    private final DataSource database;
    private final Seen seen;
    private final LongConsumer onAnotherLog;
    private @Nullable Kept kept;

    /**
     * A head that is not connected yet.
     *
     * @param seen what this node knows of the log
     * @param onAnotherLog told the position at which the database turns out not to have it
     */
    LogHead(DataSource database, Seen seen, LongConsumer onAnotherLog) {
        this.database = database;
        this.seen = seen;
        this.onAnotherLog = onAnotherLog;
    }

    /**
     * Appends all or nothing, durably.
     *
     * @param on what must still be so then
     * @return the last position
     * @throws AnotherLog when the database has not what this node knows
     */
    long append(List<NewEntry> entries, RestsOn on) throws SQLException {
        Kept connection = connected();
        connection.trusted = false;
        Place known = seen.furthest();
        Place last = connection.statements.append(entries, on, known).orElseThrow(() -> another(known));
        seen.note(last);
        connection.trusted = true;
        connection.usedAt = System.nanoTime();
        return last.position();
    }

    private AnotherLog another(Place known) {
        onAnotherLog.accept(known.position());
        return new AnotherLog(known);
    }

    private Kept connected() throws SQLException {
        if (kept != null && !kept.isUsable()) {
            close();
        }
        if (kept == null) {
            kept = keep(database.getConnection());
        }
        return kept;
    }

    private static Kept keep(Connection connection) throws SQLException {
        try {
            return new Kept(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Gives the connection back. */
    @Override
    public void close() throws SQLException {
        Kept former = kept;
        kept = null;
        if (former != null) {
            former.connection.close();
        }
    }

    private static final class Kept {

        private final Connection connection;
        private final AppendStatements statements;
        private boolean trusted = true;
        private long usedAt = System.nanoTime();

        private Kept(Connection connection) throws SQLException {
            this.connection = connection;
            this.statements = new AppendStatements(connection);
        }

        boolean isUsable() throws SQLException {
            return (trusted && System.nanoTime() - usedAt < TRUSTED_NANOS) || connection.isValid(ASK_SECONDS);
        }
    }
}
