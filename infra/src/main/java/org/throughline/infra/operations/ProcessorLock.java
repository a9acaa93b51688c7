package org.throughline.infra.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.infra.database.Unpooled;

/**
 * Lets one node at a time move the views: a session lock of PostgreSQL on a connection of its own. The server gives it up the
 * moment that connection ends, which it does when the node's process does; of a machine that vanished it learns by asking
 * every second, within four.
 */
public final class ProcessorLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorLock.class);

    /** "moves" in letters of a telephone. */
    private static final long KEY = 66_837;

    private static final int ASK_SECONDS = 1;

    private static final String ASK_OFTEN = "set tcp_keepalives_idle = 1; set tcp_keepalives_interval = 1;"
            + " set tcp_keepalives_count = 3; set tcp_user_timeout = 4000";

    private final HikariDataSource pool;
    private @Nullable Connection connection;
    private boolean held;
    private boolean closed;

    /**
     * A lock that is not held yet.
     *
     * @param pool whose connections its own is like
     */
    public ProcessorLock(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Takes it, unless another node has it. */
    public synchronized boolean take() {
        if (closed) {
            return false;
        }
        try {
            Connection usable = connected();
            held = held || ask(usable, "select pg_try_advisory_lock(%d)".formatted(KEY));
        } catch (SQLException e) {
            LOG.debug("the lock cannot be asked for: {}", e.getMessage());
            letGo();
        }
        return held;
    }

    /** Whether this node has it still: the connection it is held on answers. */
    synchronized boolean isHeld() {
        try {
            if (held && connection != null && !connection.isValid(ASK_SECONDS)) {
                letGo();
            }
        } catch (SQLException e) {
            letGo();
        }
        return held;
    }

    /** Gives it up. */
    synchronized void give() {
        letGo();
    }

    private Connection connected() throws SQLException {
        if (connection != null && !connection.isValid(ASK_SECONDS)) {
            letGo();
        }
        if (connection == null) {
            connection = Unpooled.connection(pool);
            try (Statement statement = connection.createStatement()) {
                statement.execute(ASK_OFTEN);
            }
        }
        return connection;
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** With the connection the lock is gone too. */
    private void letGo() {
        held = false;
        Connection former = connection;
        connection = null;
        if (former != null) {
            try {
                former.close();
            } catch (SQLException e) {
                LOG.debug("the lock's connection ended badly: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
