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
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.command.LogUnavailable;
import org.throughline.events.SubjectKey;

/** What is asked of the log's tables. */
final class LogTable {

    private static final String COLUMNS = """
            select position, kind, subject_id, version, event_id, name, revision, payload, metadata, recorded_at,
                   command_id, command_ordinal, digest
            from log.event
            """;

    private final DataSource database;
    private final Seen seen;

    /**
     * The tables of this database.
     *
     * @param seen told of every event that is read
     */
    LogTable(DataSource database, Seen seen) {
        this.database = database;
        this.seen = seen;
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

    /** The event with this version in the stream of a subject, which is there. */
    LogEntry entry(SubjectKey subject, long version) {
        return query(COLUMNS + "where kind = ? and subject_id = ? and version = ?", statement -> {
                    statement.setString(1, subject.kind());
                    statement.setString(2, subject.id());
                    statement.setLong(3, version);
                })
                .getFirst();
    }

    /**
     * Every event that concerns an organization of this id, and all of subjects in whose history it is mentioned, as the parent of
     * an organization or as a federal id too; by subject, some of them twice.
     */
    List<LogEntry> dependentsOf(String id) {
        return query(COLUMNS + """
                where metadata ->> 'unit' = ?
                union all
                """ + COLUMNS + """
                where (kind, subject_id) in (
                    select kind, subject_id from log.mentioning(?) union select kind, subject_id from log.naming_unit(?))
                order by 2, 3, 4
                """, statement -> {
            statement.setString(1, id);
            statement.setString(2, id);
            statement.setString(3, id);
        });
    }

    /** Codes of what today's rules say of entries, by position. */
    Map<Long, String> doubts() {
        return rows(
                        "select position, codes from log.doubt",
                        statement -> {},
                        row -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every team in whose history a member is named. */
    List<String> teamsNaming(String memberId) {
        return rows("""
                select distinct subject_id from log.event
                where kind = 'team' and coalesce(payload ->> 'memberId', payload #>> '{right,event,memberId}') = ?
                order by subject_id
                """, statement -> statement.setString(1, memberId), row -> row.getString(1));
    }

    /** Every team of a district in whose history a role is named; of those above districts where there is none. */
    List<String> teamsWithRole(String role, @Nullable String district) {
        return rows(
                """
                select distinct subject_id from log.event
                where kind = 'team' and coalesce(payload ->> 'role', payload ->> 'toRole',
                                payload #>> '{right,event,role}', payload #>> '{right,event,toRole}') = ?
                        and metadata ->> 'district' is not distinct from ?
                order by subject_id
                """,
                statement -> {
                    statement.setString(1, role);
                    statement.setString(2, district);
                },
                row -> row.getString(1));
    }

    /** Every subject of a unit that began with an event of this name. */
    List<String> begunIn(String unit, String event) {
        return rows(
                """
                select distinct subject_id from log.event
                where metadata ->> 'unit' = ? and name = ? and version = 1
                order by subject_id
                """,
                statement -> {
                    statement.setString(1, unit);
                    statement.setString(2, event);
                },
                row -> row.getString(1));
    }

    /** The number of events of a subject. */
    long version(SubjectKey subject) {
        return number(
                "select coalesce(max(version), 0) from log.event where kind = ? and subject_id = ?", statement -> {
                    statement.setString(1, subject.kind());
                    statement.setString(2, subject.id());
                });
    }

    /** Every subject of which an event was recorded for a district. No index knows them: the whole log is looked through. */
    List<SubjectKey> subjectsOf(String district) {
        return rows(
                "select distinct kind, subject_id from log.event where metadata ->> 'district' = ? order by 1, 2",
                statement -> statement.setString(1, district),
                row -> new SubjectKey(row.getString(1), row.getString(2)));
    }

    /** Has a look at the event at this position, so that it is one of those that were seen. */
    void look(long position) {
        query(COLUMNS + "where position = ?", statement -> statement.setLong(1, position));
    }

    /** Whether the log has the event that was seen furthest in it. */
    boolean hasSeen() {
        Place known = seen.furthest();
        return known.position() == 0
                || number("select count(*) from log.event where position = ? and digest = ?", statement -> {
                            statement.setLong(1, known.position());
                            statement.setBytes(2, known.digest().bytes());
                        })
                        == 1;
    }

    /** The last position, 0 when the log is empty. */
    long head() {
        return number("select position from log.head", statement -> {});
    }

    /**
     * The last position recorded before this moment. Recorded times never fall along positions, so it is found by
     * halving what the primary key spans, and no append pays for an index on them.
     */
    long positionBefore(Instant moment) {
        long before = 0;
        long notBefore = head() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            if (recordedBefore(middle, moment)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private boolean recordedBefore(long position, Instant moment) {
        return number("select count(*) from log.event where position = ? and recorded_at < ?", statement -> {
                    statement.setLong(1, position);
                    statement.setObject(2, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
                })
                == 1;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private List<LogEntry> query(String sql, Parameters parameters) {
        return rows(sql, parameters, row -> {
            seen.note(row.getLong(1), row.getBytes(13));
            return entry(row);
        });
    }

    private long number(String sql, Parameters parameters) {
        return rows(sql, parameters, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> rows(String sql, Parameters parameters, Row<T> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(each.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        }
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                new SubjectKey(row.getString(2), row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                row.getInt(12));
    }
}
