package org.throughline.infra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Waits for a database that is away or starting, instead of failing. A program that starts while its database restarts goes
 * on as soon as that is there; and a pool that has lost its connections has others within a moment of the end of an
 * outage, where it would pause for longer and longer after each failure.
 */
final class PatientDataSource extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(PatientDataSource.class);
    private static final long LOOK_MILLIS = 100;
    /** Class 08: no connection. */
    private static final String AWAY = "08";
    /** The server starts, stops or recovers. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final Duration patience;

    /**
     * Connections of another source.
     *
     * @param patience after which it fails with what that one failed with
     */
    PatientDataSource(DataSource connections, Duration patience) {
        super(connections);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return patiently(super::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return patiently(() -> super.getConnection(username, password));
    }

    /** One attempt to connect. */
    private interface Attempt {
        Connection connect() throws SQLException;
    }

    private Connection patiently(Attempt attempt) throws SQLException {
        long begun = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                return attempt.connect();
            } catch (SQLException e) {
                if (!isAway(e) || System.nanoTime() - begun > patience.toNanos()) {
                    throw e;
                }
                if (!told) {
                    LOG.warn("waiting for the database, at most {}: {}", patience, e.getMessage());
                    told = true;
                }
                pause(e);
            }
        }
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(AWAY) || state.equals(CANNOT_CONNECT_NOW));
    }

    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
