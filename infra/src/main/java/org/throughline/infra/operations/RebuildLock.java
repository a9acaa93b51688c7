package org.throughline.infra.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets one node at a time rebuild. The database gives it up by itself when the node that holds it dies. */
final class RebuildLock {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);

    /** "views" in letters of a telephone. */
    private static final long KEY = 84_397;

    private final JdbcTemplate jdbc;

    RebuildLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes of the work done while holding it; empty when somebody else holds it. */
    <T> Optional<T> holding(Supplier<T> work) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Optional<T>>) connection -> {
            if (!ask(connection, "pg_try_advisory_lock")) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                giveUp(connection);
            }
        }));
    }

    private static void giveUp(Connection connection) {
        try {
            ask(connection, "pg_advisory_unlock");
        } catch (SQLException lost) {
            LOG.debug("the lock went with its connection: {}", lost.toString());
        }
    }

    private static boolean ask(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select %s(%d)".formatted(function, KEY))) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
