package org.throughline.infra.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.command.door.Imports;
import org.throughline.infra.database.Schemas;

/** Keeps the account of imports in PostgreSQL. */
public final class ImportTable implements Imports {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTable.class);
    private static final String TABLE = Schemas.IMPORTS + ".import";

    private final JdbcClient jdbc;

    public ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begun and ended are one statement, so that an import is told of even where only its end could be kept. */
    @Override
    public void keep(Run run) {
        try {
            jdbc.sql("""
                            insert into %s as known
                                (import_id, source, actor, begun_at, ended_at, runs, applied, repeated, unchanged,
                                 refused, not_run)
                            values (:id, :source, :actor, :begun, :ended::timestamptz, 1, :applied, :repeated, :unchanged,
                                 :refused, :notRun)
                            on conflict (import_id) do update set
                                source = coalesce(excluded.source, known.source),
                                ended_at = excluded.ended_at,
                                runs = known.runs + (excluded.ended_at is null)::int,
                                applied = known.applied + excluded.applied,
                                repeated = excluded.repeated, unchanged = excluded.unchanged,
                                refused = excluded.refused, not_run = excluded.not_run
                            """.formatted(TABLE))
                    .param("id", run.importId())
                    .param("source", run.source())
                    .param("actor", run.actor())
                    .param("begun", utc(run.begunAt()))
                    .param("ended", utc(run.endedAt()))
                    .param("applied", run.applied())
                    .param("repeated", run.repeated())
                    .param("unchanged", run.unchanged())
                    .param("refused", run.refused())
                    .param("notRun", run.notRun())
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("no account is kept of import {}: {}", run.importId(), e.toString());
        }
    }

    /**
     * An import as far as it is counted by lines.
     *
     * @param number rising in the order in which they were begun
     * @param importId the batch's {@code Idempotency-Key}, or an id that was made up
     * @param source the system it comes from, by name
     * @param actor who ran it
     * @param endedAt of its last run; absent while it runs, and where the program was killed in it
     * @param runs how often it was sent
     * @param applied lines that recorded something, in all runs
     * @param repeated of the last run, lines that had been applied before
     * @param unchanged of the last run, lines that changed nothing
     * @param refused of the last run
     * @param notRun of the last run, lines left out behind one that was refused
     */
    public record Account(
            long number,
            String importId,
            @Nullable String source,
            String actor,
            Instant begunAt,
            @Nullable Instant endedAt,
            int runs,
            long applied,
            long repeated,
            long unchanged,
            long refused,
            long notRun) {}

    /** The import of this id. */
    Optional<Account> find(String importId) {
        return jdbc.sql("select * from " + TABLE + " where import_id = :id")
                .param("id", importId)
                .query((row, n) -> account(row))
                .optional();
    }

    /**
     * Imports, the latest first.
     *
     * @param before the number of the last one of the page before
     */
    List<Account> before(long before, int limit) {
        return jdbc.sql("select * from " + TABLE + " where number < :before order by number desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Account(
                row.getLong("number"),
                row.getString("import_id"),
                row.getString("source"),
                row.getString("actor"),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("runs"),
                row.getLong("applied"),
                row.getLong("repeated"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getLong("not_run"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
