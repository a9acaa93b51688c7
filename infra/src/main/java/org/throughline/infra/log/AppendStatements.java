package org.throughline.infra.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.throughline.infra.log.evidence.Hash;

/**
 * The statements that move the log's head and insert the rows behind it, planned once on one connection: the head row is
 * locked until commit, so positions have no gap and nobody can see a later one before an earlier one. The head's clock
 * never runs backwards, and it moves only where the log is the one that this node knows ({@link Seen}). A single row has a
 * statement of its own, which costs the server a third less.
 */
final class AppendStatements {

    private static final String MOVED = """
            with moved as (
                update log.head
                set position = position + ?,
                    recorded_at = greatest(recorded_at, coalesce(?::timestamptz, clock_timestamp()))
                where ? = 0 or exists (select from log.event known where known.position = ? and known.digest = ?)
                returning position, recorded_at,
                          int8send((extract(epoch from recorded_at) * 1000000)::bigint) as micros)""";

    private static final String INTO = """
            insert into log.event (kind, subject_id, version, event_id, name, revision, payload, metadata, command_id,
                                   command_ordinal, position, recorded_at, digest)
            """;

    private static final String ONE = MOVED + INTO + """
            select ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, position, recorded_at,
                   sha256(?::bytea || int8send(position) || micros)
            from moved
            where log.holds(position, ?, ?, ?, ?, ?)
            returning position, digest
            """;

    private static final String MANY = MOVED + ", appended as (" + INTO + """
            select new.kind, new.subject_id, new.version, new.event_id, new.name, new.revision, new.payload::json,
                   new.metadata::json, new.command_id, new.command_ordinal, base + new.place, recorded_at,
                   sha256(new.content || int8send(base + new.place) || micros)
            from (select position - ? as base, recorded_at, micros from moved
                  where log.holds(position, ?, ?, ?, ?, ?)) as behind,
                 unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                        ?::text[], ?::int[], ?::bytea[])
                 with ordinality as new (kind, subject_id, version, event_id, name, revision, payload, metadata,
                                         command_id, command_ordinal, content, place)
            returning position, digest)
            select position, digest from appended order by position desc limit 1
            """;

    private final Connection connection;
    private final PreparedStatement one;
    private final PreparedStatement many;

    AppendStatements(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement setting = connection.createStatement()) {
            // the plan is the same for one row and for many; left alone, the server plans anew each time
            setting.execute("set plan_cache_mode = force_generic_plan");
            // made while the log is short, a plan would read all of it and be kept when it is long: also that of the
            // trigger
            setting.execute("set enable_seqscan = off");
        }
        this.one = prepared(ONE);
        this.many = prepared(MANY);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }

    /**
     * Appends all or nothing, durably, if the log has this place.
     *
     * @param on what must still be so: it is looked up behind the lock on the head, when nobody else can append
     * @return the last of what was appended; empty when the log lacks the place
     */
    Optional<Place> append(List<NewEntry> entries, RestsOn on, Place seen) throws SQLException {
        PreparedStatement statement = entries.size() == 1 ? one : many;
        Instant claimed = entries.getFirst().entry().recordedAt();
        statement.setInt(1, entries.size());
        statement.setObject(2, claimed == null ? null : OffsetDateTime.ofInstant(claimed, ZoneOffset.UTC));
        statement.setLong(3, seen.position());
        statement.setLong(4, seen.position());
        statement.setBytes(5, seen.digest().bytes());
        if (entries.size() == 1) {
            setRow(entries.getFirst());
            setBasis(one, 17, on);
        } else {
            setRows(entries);
            setBasis(many, 7, on);
        }
        try (ResultSet last = statement.executeQuery()) {
            return last.next() ? Optional.of(new Place(last.getLong(1), Hash.of(last.getBytes(2)))) : Optional.empty();
        }
    }

    private void setRow(NewEntry added) throws SQLException {
        LogEntry entry = added.entry();
        one.setString(6, entry.subject().kind());
        one.setString(7, entry.subject().id());
        one.setLong(8, entry.version());
        one.setString(9, entry.eventId());
        one.setString(10, entry.name());
        one.setInt(11, entry.revision());
        one.setString(12, entry.payload());
        one.setString(13, entry.metadata());
        one.setString(14, entry.commandId());
        one.setInt(15, entry.commandOrdinal());
        one.setBytes(16, added.content().bytes());
    }

    private void setRows(List<NewEntry> entries) throws SQLException {
        many.setInt(6, entries.size());
        setArray(
                many,
                12,
                "text",
                String[]::new,
                entries,
                added -> added.entry().subject().kind());
        setArray(
                many,
                13,
                "text",
                String[]::new,
                entries,
                added -> added.entry().subject().id());
        setArray(
                many, 14, "bigint", Long[]::new, entries, added -> added.entry().version());
        setArray(
                many, 15, "text", String[]::new, entries, added -> added.entry().eventId());
        setArray(
                many, 16, "text", String[]::new, entries, added -> added.entry().name());
        setArray(
                many, 17, "int", Integer[]::new, entries, added -> added.entry().revision());
        setArray(
                many, 18, "text", String[]::new, entries, added -> added.entry().payload());
        setArray(
                many, 19, "text", String[]::new, entries, added -> added.entry().metadata());
        setArray(
                many, 20, "text", String[]::new, entries, added -> added.entry().commandId());
        setArray(
                many, 21, "int", Integer[]::new, entries, added -> added.entry().commandOrdinal());
        setArray(
                many,
                22,
                "bytea",
                byte[][]::new,
                entries,
                added -> added.content().bytes());
    }

    private void setBasis(PreparedStatement statement, int first, RestsOn on) throws SQLException {
        List<RestsOn.Version> subjects = on.subjects();
        List<RestsOn.Reach> units = on.units();
        setArray(
                statement,
                first,
                "text",
                String[]::new,
                subjects,
                one -> one.subject().kind());
        setArray(
                statement,
                first + 1,
                "text",
                String[]::new,
                subjects,
                one -> one.subject().id());
        setArray(statement, first + 2, "bigint", Long[]::new, subjects, RestsOn.Version::version);
        setArray(statement, first + 3, "text", String[]::new, units, RestsOn.Reach::unit);
        setArray(statement, first + 4, "bigint", Long[]::new, units, RestsOn.Reach::position);
    }

    /** Arrays of the very type go to the server in binary, any others as quoted text. */
    private <R, T> void setArray(
            PreparedStatement statement,
            int index,
            String type,
            IntFunction<T[]> array,
            List<R> rows,
            Function<R, ? extends @Nullable T> value)
            throws SQLException {
        T[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(index, connection.createArrayOf(type, values));
    }
}
