package org.throughline.infra.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.command.door.CommandJournal.Entry;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.infra.database.Reaching;

/** Commands by their ids: by the events that they appended, and those that appended none by a table beside the log. */
final class CommandTable {

    private static final String FIND = """
            (select position, digest, kind, subject_id, version, metadata ->> '%s' as fingerprint,
                    metadata ->> '%s' as concerns
               from log.event where command_id = :id order by command_ordinal desc limit 1)
            union all
            select position, null, kind, subject_id, version, fingerprint, null
              from commands.unchanged where command_id = :id
            """.formatted(MetadataKey.COMMAND_FINGERPRINT, MetadataKey.CONCERNS);

    private static final String AMONG = """
            select command_id from log.event where command_id = any(:ids)
            union
            select command_id from commands.unchanged where command_id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final Seen seen;

    /**
     * The commands of this database.
     *
     * @param seen told of every event that is read
     */
    CommandTable(DataSource database, Seen seen) {
        this.jdbc = JdbcClient.create(database);
        this.seen = seen;
    }

    /** What is known of the command of this id. */
    Optional<Entry> find(String commandId) {
        return Reaching.theLog(() -> jdbc.sql(FIND)
                .param("id", commandId)
                .query((row, n) -> entry(row))
                .optional());
    }

    /** Those of these ids of which something is known. */
    Set<String> among(Collection<String> ids) {
        return Reaching.theLog(() -> jdbc.sql(AMONG)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .set());
    }

    /** Remembers a command that changed nothing, durably, unless something is known of its id. */
    boolean remember(String commandId, Entry unchanged) {
        return Reaching.theLog(() -> jdbc.sql("select commands.remember(?, ?, ?, ?, ?, ?)")
                .param(commandId)
                .param(unchanged.fingerprint())
                .param(unchanged.subject().kind())
                .param(unchanged.subject().id())
                .param(unchanged.version())
                .param(unchanged.position())
                .query(Boolean.class)
                .single());
    }

    private Entry entry(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes("digest");
        if (digest != null) {
            seen.note(row.getLong("position"), digest);
        }
        String fingerprint = row.getString("fingerprint");
        return new Entry(
                fingerprint == null ? "" : fingerprint,
                new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                row.getLong("version"),
                row.getLong("position"),
                WithConcerns.split(row.getString("concerns")),
                digest != null);
    }
}
