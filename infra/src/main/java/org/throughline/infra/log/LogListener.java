package org.throughline.infra.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears from the database what other nodes appended and which views they moved, on a connection of its own. Notices that
 * got lost with a connection are made up for: after every connect each listener is told to look for itself.
 */
public final class LogListener implements SmartLifecycle {

    /** PostgreSQL channel on which every append tells its last position. */
    public static final String CHANNEL = "throughline_log";

    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long RETRY_MILLIS = 500;

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
            try (Connection connection = connect()) {
                listeners.values().forEach(listener -> listener.accept(0));
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.debug("not listening to the database: {}", e.getMessage());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (Statement statement = connection.createStatement()) {
            for (String channel : listeners.keySet()) {
                statement.execute("listen " + channel);
            }
        }
        return connection;
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            for (PGNotification notice : connection.getNotifications(WAIT_MILLIS)) {
                LongConsumer listener = listeners.get(notice.getName());
                if (listener != null) {
                    listener.accept(Long.parseLong(notice.getParameter()));
                }
            }
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
