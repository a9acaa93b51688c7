package org.throughline.query.view;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.Folding.Misfit;

/** The subjects that are parked because one of their events cannot be folded: a dead letter queue of subjects. */
public final class ParkedSubjects {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedSubjects.class);

    private final JdbcClient jdbc;

    public ParkedSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A parked subject.
     *
     * @param kind kind of the subject
     * @param id id within the kind
     * @param position of the event that cannot be folded
     * @param event its name
     * @param error what its fold threw, and where
     */
    public record Parked(String kind, String id, long position, String event, String error) {}

    /** How many there are. */
    public long count() {
        return countOf("subject");
    }

    /** How many there are in the views of another schema. */
    public long countIn(String schema) {
        return countOf(schema + ".subject");
    }

    private long countOf(String table) {
        return jdbc.sql("select count(*) from %s where misfit is not null".formatted(table))
                .query(Long.class)
                .single();
    }

    /** Whether this one is. */
    public boolean isParked(SubjectKey subject) {
        return jdbc.sql(
                        "select exists (select from subject where kind = :kind and subject_id = :id and misfit is not null)")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Boolean.class)
                .single();
    }

    /** The first of them, by kind and id. */
    public List<Parked> first(int most) {
        return jdbc.sql("""
                        select kind, subject_id, misfit from subject where misfit is not null
                        order by kind, subject_id limit :most
                        """)
                .param("most", most)
                .query((row, n) -> parked(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static Parked parked(String kind, String id, String json) {
        Misfit misfit = EventJson.MAPPER.readValue(json, Misfit.class);
        return new Parked(kind, id, misfit.position(), misfit.event(), misfit.error());
    }

    /** Says it in the program's log where a subject was parked, or is no longer. */
    static void tell(SubjectKey key, Folded<?> before, Folded<?> after) {
        Misfit misfit = after.folding().misfit();
        if (misfit != null && !misfit.equals(before.folding().misfit())) {
            LOG.error(
                    "{} is parked: its event at position {}, {}, cannot be folded ({}). Everything else goes on.",
                    key,
                    misfit.position(),
                    misfit.event(),
                    misfit.error());
        } else if (misfit == null && before.folding().misfit() != null) {
            LOG.info("{} is parked no longer", key);
        }
    }
}
