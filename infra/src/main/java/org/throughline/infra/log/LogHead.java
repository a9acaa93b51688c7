package org.throughline.infra.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * The one statement that moves the log's head, on a connection kept for it: a node appends one transaction at a time, so
 * the statement is planned once and not once for every connection of the pool. For one thread at a time.
 */
final class LogHead implements AutoCloseable {

    /**
     * Moves the head and inserts the rows behind it: the head row is locked until commit, so positions have no gap and
     * nobody can see a later one before an earlier one. The head's clock never runs backwards.
     */
    private static final String APPEND = """
            with moved as (
                update log.head
                set position = position + ?,
                    recorded_at = greatest(recorded_at, coalesce(?::timestamptz, clock_timestamp()))
                returning position - ? as base, recorded_at,
                          int8send((extract(epoch from recorded_at) * 1000000)::bigint) as micros),
            appended as (
            insert into log.event (position, kind, subject_id, version, event_id, name, revision, payload, metadata,
                                   recorded_at, command_id, command_ordinal, digest)
            select moved.base + new.place, new.kind, new.subject_id, new.version, new.event_id, new.name, new.revision,
                   new.payload::json, new.metadata::json, moved.recorded_at, new.command_id, new.command_ordinal,
                   sha256(new.content || int8send(moved.base + new.place) || moved.micros)
            from moved, unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                               ?::text[], ?::int[], ?::bytea[])
                 with ordinality as new (kind, subject_id, version, event_id, name, revision, payload, metadata,
                                         command_id, command_ordinal, content, place)
            returning position)
            select max(position) from appended
            """;

    /** A connection that rested longer than this may have died meanwhile and is asked first. */
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();

    private static final int ASK_SECONDS = 1;

    private final DataSource database;
    private @Nullable Kept kept;

    LogHead(DataSource database) {
        this.database = database;
    }

    /**
     * Appends all or nothing, durably.
     *
     * @return the last position
     */
    long append(List<NewEntry> entries) throws SQLException {
        Kept connection = connected();
        connection.trusted = false;
        long last = append(connection.statement, entries);
        connection.trusted = true;
        connection.usedAt = System.nanoTime();
        return last;
    }

    private static long append(PreparedStatement statement, List<NewEntry> entries) throws SQLException {
        Instant claimed = entries.getFirst().entry().recordedAt();
        statement.setInt(1, entries.size());
        statement.setObject(2, claimed == null ? null : OffsetDateTime.ofInstant(claimed, ZoneOffset.UTC));
        statement.setInt(3, entries.size());
        Columns columns = new Columns(statement, entries);
        columns.set(4, "text", String[]::new, entry -> entry.subject().kind());
        columns.set(5, "text", String[]::new, entry -> entry.subject().id());
        columns.set(6, "bigint", Long[]::new, LogEntry::version);
        columns.set(7, "text", String[]::new, LogEntry::eventId);
        columns.set(8, "text", String[]::new, LogEntry::name);
        columns.set(9, "int", Integer[]::new, LogEntry::revision);
        columns.set(10, "text", String[]::new, LogEntry::payload);
        columns.set(11, "text", String[]::new, LogEntry::metadata);
        columns.set(12, "text", String[]::new, LogEntry::commandId);
        columns.set(13, "int", Integer[]::new, LogEntry::commandOrdinal);
        columns.setContents(14);
        try (ResultSet last = statement.executeQuery()) {
            last.next();
            return last.getLong(1);
        }
    }

    private Kept connected() throws SQLException {
        if (kept != null && !kept.isUsable()) {
            close();
        }
        if (kept == null) {
            kept = Kept.on(database.getConnection());
        }
        return kept;
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

    /** The columns of a statement's rows. Arrays of the very type go to the server in binary, any others as quoted text. */
    private record Columns(PreparedStatement statement, List<NewEntry> entries) {

        <T> void set(int index, String type, IntFunction<T[]> array, Function<LogEntry, ? extends @Nullable T> value)
                throws SQLException {
            T[] values = array.apply(entries.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(entries.get(i).entry());
            }
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }

        void setContents(int index) throws SQLException {
            byte[][] contents = new byte[entries.size()][];
            for (int i = 0; i < contents.length; i++) {
                contents[i] = entries.get(i).content().bytes();
            }
            statement.setArray(index, statement.getConnection().createArrayOf("bytea", contents));
        }
    }

    private static final class Kept {

        private final Connection connection;
        private final PreparedStatement statement;
        private boolean trusted = true;
        private long usedAt = System.nanoTime();

        private Kept(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        static Kept on(Connection connection) throws SQLException {
            try (Statement setting = connection.createStatement()) {
                // the plan is the same for one row and for many; left alone, the server plans anew each time
                setting.execute("set plan_cache_mode = force_generic_plan");
            }
            PreparedStatement statement = connection.prepareStatement(APPEND);
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            return new Kept(connection, statement);
        }

        boolean isUsable() throws SQLException {
            return (trusted && System.nanoTime() - usedAt < TRUSTED_NANOS) || connection.isValid(ASK_SECONDS);
        }
    }
}
