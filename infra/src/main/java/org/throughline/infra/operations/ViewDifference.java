package org.throughline.infra.operations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Difference;
import org.throughline.query.read.Difference.Change;
import tools.jackson.databind.JsonNode;

/**
 * Compares the states of two schemas of views that are at the same position and of the same form. The same events give the
 * same states, so what differs was written otherwise than the log says.
 */
@Component
final class ViewDifference {

    static final int MOST_TOLD = 100;

    private final JdbcClient jdbc;

    ViewDifference(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What differs.
     *
     * @param states compared
     * @param differ how many of them are not the same
     * @param first the first hundred of those, by kind and id
     */
    record Report(long states, long differ, List<Differing> first) {}

    /**
     * A state that is not the same.
     *
     * @param fields where; items of lists without what names them, and no values: a state may not be for everybody
     */
    record Differing(String kind, String id, List<String> fields) {}

    private record Row(long differ, Differing differing) {}

    /** What differs between the states in these schemas. */
    Report between(String former, String next) {
        List<Row> rows = jdbc.sql("""
                        select coalesce(o.kind, n.kind) as kind, coalesce(o.subject_id, n.subject_id) as id,
                            o.state::text as former, n.state::text as next, count(*) over () as differ
                        from %s.subject o full join %s.subject n on n.kind = o.kind and n.subject_id = o.subject_id
                        where o.state::text is distinct from n.state::text
                          and o.state::jsonb is distinct from n.state::jsonb
                        order by 1, 2 limit %d
                        """.formatted(former, next, MOST_TOLD))
                .query((row, n) -> new Row(
                        row.getLong("differ"),
                        new Differing(
                                row.getString("kind"),
                                row.getString("id"),
                                fields(row.getString("former"), row.getString("next")))))
                .list();
        return new Report(
                states(next),
                rows.isEmpty() ? 0 : rows.getFirst().differ(),
                rows.stream().map(Row::differing).toList());
    }

    private long states(String schema) {
        return jdbc.sql("select count(*) from %s.subject".formatted(schema))
                .query(Long.class)
                .single();
    }

    /** What differs of one subject; empty when nothing does. */
    static Optional<Differing> of(SubjectKey subject, @Nullable String former, @Nullable String next) {
        List<String> fields = fields(former, next);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Differing(subject.kind(), subject.id(), fields));
    }

    private static List<String> fields(@Nullable String former, @Nullable String next) {
        return Difference.between(read(former), read(next)).stream()
                .map(Change::path)
                .map(path -> path.replaceAll("\\[[^]]*]", "[]"))
                .distinct()
                .toList();
    }

    private static JsonNode read(@Nullable String state) {
        return EventJson.MAPPER.readTree(state == null ? "{}" : state);
    }
}
