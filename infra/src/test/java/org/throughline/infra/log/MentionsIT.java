package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.Mentions;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;

/** The log finds by its index what events name. It is tried on the sample, in which every kind of event stands. */
@OnTheSample
class MentionsIT {

    /** Subjects that are named; of their own events the subject tells. */
    private static final Set<String> NAMED = Set.of(
            "team", "plan", "channel", "organization", "need", "goal", "idea", "cycle", "measure", "administration");

    private static JdbcTemplate log;
    private static List<Row> rows;

    private record Row(long position, String kind, String subject, SubjectEvent event, Set<String> byDatabase) {}

    @BeforeAll
    static void read(Program program) {
        log = program.views();
        rows = log.query(
                "select position, kind, subject_id, name, revision, payload, log.mentions(payload) from log.event order by position",
                (row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        EventJson.read(row.getString(4), row.getInt(5), row.getString(6)),
                        row.getArray(7) == null
                                ? Set.of()
                                : new TreeSet<>(
                                        List.of((String[]) row.getArray(7).getArray()))));
    }

    @Test
    void theDatabaseReadsTheSameNamesFromAnEvent() {
        assertThat(rows).hasSizeGreaterThan(1000);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.byDatabase()).as(row.event().toString()).isEqualTo(names(row)));
    }

    @Test
    void everyEventThatNamesAnotherSubjectIsFoundByIt() {
        Map<String, Map<Long, String>> naming = new TreeMap<>();
        for (Row row : rows) {
            for (String name : names(row)) {
                if (!NAMED.contains(row.kind()) || !name.equals(row.subject())) {
                    naming.computeIfAbsent(name, one -> new TreeMap<>())
                            .put(row.position(), row.event().getClass().getSimpleName());
                }
            }
        }
        naming.forEach((name, events) -> {
            List<Long> found = log.queryForList("select position from log.mentioning(?)", Long.class, name);
            assertThat(found).as(name + " by " + events).containsAll(events.keySet());
        });
        assertThat(naming.values().stream().mapToInt(Map::size).sum()).isGreaterThan(100);
    }

    private static Set<String> names(Row row) {
        return Mentions.in(row.event()).stream().map(SubjectKey::id).collect(Collectors.toSet());
    }
}
