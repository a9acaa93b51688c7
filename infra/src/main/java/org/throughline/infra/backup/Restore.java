package org.throughline.infra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;

/**
 * Brings a log to where a backup is: from nothing, or from an earlier moment of the same log. All of it in one transaction,
 * which ends well only when the whole log, verified anew, is the one that was copied. People who were erased do not come
 * back: their names are left out before the database sees them.
 */
public final class Restore {

    private final BackupReader backup;
    private final Manifest manifest;
    private final Connection connection;
    private final DataSource alone;
    private final JdbcClient jdbc;
    private final Function<String, Optional<LocalDate>> erasedOn;

    /**
     * Of a backup into the database of this connection, whose tables are of the backup's version.
     *
     * @param connection used for nothing else
     * @param erasedOn when a member was erased, by whatever is known outside the backup
     */
    public Restore(BackupReader backup, Connection connection, Function<String, Optional<LocalDate>> erasedOn) {
        this.backup = backup;
        this.manifest = backup.manifest();
        this.connection = connection;
        this.alone = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(alone);
        this.erasedOn = erasedOn;
    }

    /**
     * What was restored.
     *
     * @param from position of the last event that was there before
     * @param to position of the last event now
     * @param verdict on the whole log
     */
    public record Restored(long from, long to, Verdict verdict) {}

    /**
     * Restores.
     *
     * @throws BackupRefusal when the log there is longer or another one; nothing has changed then
     */
    public Restored run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        // a large log takes longer to be put in order than a statement is given
        connection.setNetworkTimeout(Runnable::run, 0);
        try {
            Restored restored = fill();
            connection.commit();
            return restored;
        } catch (SQLException e) {
            throw new BackupRefusal("the database does not take the backup: " + e.getMessage(), e);
        } finally {
            connection.rollback();
        }
    }

    private Restored fill() throws SQLException, IOException {
        long from = jdbc.sql("select position from log.head for update")
                .query(Long.class)
                .single();
        if (from > manifest.position()) {
            throw new BackupRefusal(
                    "the log has %d events and the backup %d: a longer log is not taken back to a shorter one"
                            .formatted(from, manifest.position()));
        }
        boolean remembers = !manifest.lacks(Part.UNCHANGED);
        if (remembers) {
            jdbc.sql("delete from commands.unchanged").update();
        }
        copy(Part.EVENTS, "log.event", "where position > " + from);
        jdbc.sql("""
                update log.head set position = e.position, recorded_at = e.recorded_at
                from (select position, recorded_at from log.event order by position desc limit 1) e
                """).update();
        checkpoints();
        if (remembers) {
            copy(Part.UNCHANGED, "commands.unchanged", "");
        }
        jdbc.sql("delete from confidence.entrusted").update();
        copy(Part.CONFIDENCE, "confidence.entrusted", "");
        people();
        imports();
        return new Restored(from, manifest.position(), verdict(from));
    }

    private void imports() throws SQLException, IOException {
        if (!manifest.lacks(Part.IMPORTS)) {
            jdbc.sql("delete from imports.import").update();
            copy(Part.IMPORTS, "imports.import", "");
            jdbc.sql("""
                    select setval(pg_get_serial_sequence('imports.import', 'number'), coalesce(max(number), 0) + 1, false)
                    from imports.import
                    """).query(Long.class).single();
        }
    }

    private void checkpoints() throws SQLException, IOException {
        jdbc.sql("create temporary table copied (like log.checkpoint including all) on commit drop")
                .update();
        copy(Part.CHECKPOINTS, "copied", "");
        jdbc.sql("insert into log.checkpoint select * from copied on conflict (position) do nothing")
                .update();
    }

    private void people() throws SQLException, IOException {
        ErasedRows rows = new ErasedRows(
                manifest.copied(Part.PEOPLE).columns(), ErasedRows.or(erasedOn, ErasedRows.alreadyIn(jdbc)));
        jdbc.sql("delete from people.person").update();
        try (InputStream people = backup.rows(Part.PEOPLE)) {
            rows.copy(people, connection, statement(Part.PEOPLE, "people.person", ""));
        }
        jdbc.sql("update people.version set number = number + 1").update();
    }

    private void copy(Part part, String into, String which) throws SQLException, IOException {
        try (InputStream rows = backup.rows(part)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(part, into, which), rows);
        }
    }

    private String statement(Part part, String into, String which) {
        String columns = String.join(", ", manifest.copied(part).columns());
        return "copy %s (%s) from stdin %s".formatted(into, columns, which);
    }

    private Verdict verdict(long from) {
        Verdict verdict = new Verifier(new EvidenceTable(alone)).verify(null);
        if (!manifest.isOf(verdict)) {
            throw new BackupRefusal(
                    from == 0
                            ? "the backup is damaged: its events are not the ones that were copied: "
                                    + verdict.firstBad()
                            : "the log there is another one: its %d events are not the first ones of the backup"
                                    .formatted(from));
        }
        return verdict;
    }
}
