package org.throughline.infra.log.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The statements on the log's tables that evidence needs. */
@Component
public final class EvidenceTable {

    private final JdbcClient jdbc;

    public EvidenceTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * How far the log reaches, by all who say so, at one moment.
     *
     * @param head what the head says, -1 without one
     * @param first position of an event, 1 when there is none
     * @param last position of an event, 0 when there is none
     * @param sealed position of the last checkpoint, 0 when there is none
     */
    public record Bounds(long head, long first, long last, long sealed) {}

    /**
     * The digest of an event.
     *
     * @param position of the event
     */
    public record DigestAt(long position, Hash digest) {}

    /** How far the log reaches. */
    public Bounds bounds() {
        return jdbc.sql("""
                        select coalesce((select position from log.head), -1) as head,
                               coalesce((select min(position) from log.event), 1) as first,
                               coalesce((select max(position) from log.event), 0) as last,
                               coalesce((select max(position) from log.checkpoint), 0) as sealed
                        """)
                .query((row, n) -> new Bounds(
                        row.getLong("head"), row.getLong("first"), row.getLong("last"), row.getLong("sealed")))
                .single();
    }

    /** The events of a range that are there, in order. */
    public List<SealedEvent> events(long from, long to) {
        return jdbc.sql("""
                        select position, recorded_at, kind, subject_id, version, event_id, name, revision, payload,
                               metadata, command_id, command_ordinal, digest
                        from log.event where position between ? and ? order by position
                        """).params(from, to).query(EvidenceTable::event).list();
    }

    /** The digests of a range that are there, in order. */
    public List<DigestAt> digests(long from, long to) {
        return jdbc.sql("select position, digest from log.event where position between ? and ? order by position")
                .params(from, to)
                .query((row, n) -> new DigestAt(row.getLong("position"), Hash.of(row.getBytes("digest"))))
                .list();
    }

    /** The checkpoints of a range, by position. */
    Map<Long, Hash> checkpoints(long from, long to) {
        return jdbc
                .sql("select position, chain from log.checkpoint where position between ? and ?")
                .params(from, to)
                .query((row, n) -> checkpoint(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Checkpoint::position, Checkpoint::chain));
    }

    /** The last checkpoint that is not behind this position. */
    public Optional<Checkpoint> checkpointUpTo(long position) {
        return jdbc.sql("select position, chain from log.checkpoint where position <= ? order by position desc limit 1")
                .param(position)
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    /** The first checkpoint that stands for this position. */
    public Optional<Checkpoint> checkpointFrom(long position) {
        return jdbc.sql("select position, chain from log.checkpoint where position >= ? order by position limit 1")
                .param(position)
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    /** Adds checkpoints; those that another node has added are there already. */
    void add(List<Checkpoint> checkpoints) {
        jdbc.sql("""
                        insert into log.checkpoint (position, chain)
                        select * from unnest(?, ?) on conflict (position) do nothing
                        """)
                .param(new SqlArrayValue(
                        "bigint", checkpoints.stream().map(Checkpoint::position).toArray()))
                .param(new SqlArrayValue("bytea", (Object[])
                        checkpoints.stream().map(c -> c.chain().bytes()).toArray(byte[][]::new)))
                .update();
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getLong("position"), Hash.of(row.getBytes("chain")));
    }

    private static SealedEvent event(ResultSet row, int number) throws SQLException {
        return new SealedEvent(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new EventContent(
                        row.getString("kind"),
                        row.getString("subject_id"),
                        row.getLong("version"),
                        row.getString("event_id"),
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getString("payload"),
                        row.getString("metadata"),
                        row.getString("command_id"),
                        row.getInt("command_ordinal")),
                Hash.of(row.getBytes("digest")));
    }
}
