package org.throughline.infra.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.command.LogUnavailable;
import org.throughline.events.SubjectKey;

/** The statements on the log's tables. */
final class LogTable {

    /**
     * One statement moves the head and inserts the rows behind it: the head row is locked until commit, so positions
     * have no gap and nobody can see a later one before an earlier one. The head's clock never runs backwards.
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
                   new.payload, new.metadata, moved.recorded_at, new.command_id, new.command_ordinal,
                   sha256(new.digest || int8send(moved.base + new.place) || moved.micros)
            from moved, unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::json[], ?::json[],
                               ?::text[], ?::int[], ?::bytea[])
                 with ordinality as new (kind, subject_id, version, event_id, name, revision, payload, metadata,
                                         command_id, command_ordinal, digest, place)
            returning position)
            select max(position), pg_notify('%s', max(position)::text) from appended
            """.formatted(LogListener.CHANNEL);

    private static final String COLUMNS = """
            select position, kind, subject_id, version, event_id, name, revision, payload, metadata, recorded_at,
                   command_id, command_ordinal
            from log.event
            """;

    private final DataSource database;

    LogTable(DataSource database) {
        this.database = database;
    }

    /** Appends all or nothing, durably; returns the last position. */
    long append(List<LogEntry> entries) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, entries.size());
            statement.setObject(2, utc(entries.getFirst().recordedAt()));
            statement.setInt(3, entries.size());
            setArray(statement, 4, "text", entries, entry -> entry.subject().kind());
            setArray(statement, 5, "text", entries, entry -> entry.subject().id());
            setArray(statement, 6, "bigint", entries, LogEntry::version);
            setArray(statement, 7, "text", entries, LogEntry::eventId);
            setArray(statement, 8, "text", entries, LogEntry::name);
            setArray(statement, 9, "int", entries, LogEntry::revision);
            setArray(statement, 10, "text", entries, LogEntry::payload);
            setArray(statement, 11, "text", entries, LogEntry::metadata);
            setArray(statement, 12, "text", entries, LogEntry::commandId);
            setArray(statement, 13, "int", entries, LogEntry::commandOrdinal);
            statement.setArray(14, connection.createArrayOf("bytea", digests(entries)));
            try (ResultSet last = statement.executeQuery()) {
                last.next();
                return last.getLong(1);
            }
        }
    }

    /** Events behind a position, in order. */
    List<LogEntry> after(long position, int limit) {
        return query(COLUMNS + "where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** The stream of a subject from a version on, in order. */
    List<LogEntry> stream(SubjectKey subject, long fromVersion) {
        return query(COLUMNS + "where kind = ? and subject_id = ? and version >= ? order by version", statement -> {
            statement.setString(1, subject.kind());
            statement.setString(2, subject.id());
            statement.setLong(3, fromVersion);
        });
    }

    /** The last event of a command. */
    Optional<LogEntry> lastOf(String commandId) {
        return query(
                        COLUMNS + "where command_id = ? order by command_ordinal desc limit 1",
                        statement -> statement.setString(1, commandId))
                .stream()
                .findFirst();
    }

    /** The number of events of a subject. */
    long version(SubjectKey subject) {
        return number(
                "select coalesce(max(version), 0) from log.event where kind = ? and subject_id = ?", statement -> {
                    statement.setString(1, subject.kind());
                    statement.setString(2, subject.id());
                });
    }

    /** The last position, 0 when the log is empty. */
    long head() {
        return number("select position from log.head", statement -> {});
    }

    /** The last position recorded before this moment. */
    long positionBefore(Instant moment) {
        return number(
                "select coalesce(max(position), 0) from log.event where recorded_at < ?",
                statement -> statement.setObject(1, utc(moment)));
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<LogEntry> query(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<LogEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private long number(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("position"),
                new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                row.getLong("version"),
                row.getString("event_id"),
                row.getString("name"),
                row.getInt("revision"),
                row.getString("payload"),
                row.getString("metadata"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("command_id"),
                row.getInt("command_ordinal"));
    }

    private static <T> void setArray(
            PreparedStatement statement,
            int index,
            String type,
            List<T> rows,
            Function<T, ? extends @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private static byte[][] digests(List<LogEntry> entries) {
        return entries.stream().map(entry -> entry.content().digest().bytes()).toArray(byte[][]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
