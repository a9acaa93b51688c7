package org.throughline.infra.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.throughline.infra.database.Unpooled;

/**
 * Hears from the database what other nodes appended and which views they moved, on a connection of its own. Notices that
 * got lost with a connection are made up for: after every connect each listener is told to look for itself.
 */
public final class LogListener implements SmartLifecycle {

    /** PostgreSQL channel on which nodes tell how far they have appended. */
    public static final String CHANNEL = "throughline_log";

    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 500;
    /** After so many waits without a notice, see whether the connection is still one. */
    private static final int QUIET_WAITS = 10;

    private final HikariDataSource database;
    private final Map<String, LongConsumer> listeners;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /**
     * A listener that is not listening yet.
     *
     * @param listeners by channel; told the position in a notice, or 0 after a connect: look for yourself
     */
    public LogListener(HikariDataSource database, Map<String, LongConsumer> listeners) {
        this.database = database;
        this.listeners = Map.copyOf(listeners);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("log-listener").daemon().start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Connection connection = Unpooled.connection(database)) {
                subscribe(connection);
                listeners.values().forEach(listener -> listener.accept(0));
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                // a listener that looks for itself may find the database gone again
                LOG.debug("not listening to the database: {}", e.getMessage());
                pause();
            }
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("listen " + channel);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection notices = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (running) {
            PGNotification[] heard = notices.getNotifications(WAIT_MILLIS);
            quiet = heard.length == 0 ? quiet + 1 : 0;
            if (quiet == QUIET_WAITS) {
                ask(connection);
                quiet = 0;
            }
            for (PGNotification notice : heard) {
                tell(notice);
            }
        }
    }

    private void tell(PGNotification notice) {
        LongConsumer listener = listeners.get(notice.getName());
        if (listener != null) {
            listener.accept(Long.parseLong(notice.getParameter()));
        }
    }

    /** Silence does not tell a quiet log from a connection that is gone; a question does. */
    private static void ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
