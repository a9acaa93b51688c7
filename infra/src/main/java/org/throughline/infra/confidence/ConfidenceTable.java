package org.throughline.infra.confidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.command.Confidences;
import org.throughline.command.Rehearsing;
import org.throughline.events.SubjectKey;
import org.throughline.infra.database.Reaching;
import org.throughline.infra.database.Schemas;

/** Keeps confidences in PostgreSQL. */
public final class ConfidenceTable implements Confidences {

    private static final String TABLE = Schemas.CONFIDENCE + ".entrusted";

    /** What a command said that was refused in the end is no word of anybody's. */
    private static final String ENTRUSTED_IN_THE_LOG = """
             c where district = :district and kind = :kind
               and exists (select 1 from %s.event e
                            where e.command_id = c.command_id and e.kind = c.kind and e.subject_id = c.subject_id)
             order by subject_id, id
            """.formatted(Schemas.LOG);

    private final JdbcClient jdbc;

    public ConfidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Confidence confidence, @Nullable String commandId) {
        if (Rehearsing.isUnderWay()) {
            return;
        }
        Reaching.theLog(() -> jdbc.sql("insert into " + TABLE + """
                                 (kind, subject_id, id, district, groups, command_id)
                                values (:kind, :subject, :id, :district, :groups, :command)
                                on conflict (kind, subject_id, id, command_id)
                                do update set district = excluded.district, groups = excluded.groups
                                """)
                .param("kind", confidence.subject().kind())
                .param("subject", confidence.subject().id())
                .param("id", confidence.id())
                .param("district", confidence.district())
                .param("command", Objects.requireNonNullElse(commandId, ""))
                .param("groups", confidence.groups().stream().sorted().toArray(String[]::new))
                .update());
    }

    @Override
    public void forget(SubjectKey subject, String id) {
        if (Rehearsing.isUnderWay()) {
            return;
        }
        Reaching.theLog(
                () -> jdbc.sql("delete from " + TABLE + " where kind = :kind and subject_id = :subject and id = :id")
                        .param("kind", subject.kind())
                        .param("subject", subject.id())
                        .param("id", id)
                        .update());
    }

    @Override
    public List<Confidence> of(String district, String kind) {
        return Reaching.theLog(
                () -> jdbc.sql("select kind, subject_id, id, district, groups from " + TABLE + ENTRUSTED_IN_THE_LOG)
                        .param("district", district)
                        .param("kind", kind)
                        .query((row, n) -> confidence(row))
                        .list());
    }

    private static Confidence confidence(ResultSet row) throws SQLException {
        return new Confidence(
                new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                row.getString("id"),
                row.getString("district"),
                Set.of((String[]) row.getArray("groups").getArray()));
    }
}
