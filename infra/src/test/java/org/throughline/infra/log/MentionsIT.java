package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.Mentions;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.infra.Program;

/** The log finds by its index what events name. It is tried on the sample, in which every kind of event stands. */
class MentionsIT {

    /** Subjects that are named; of their own events the subject tells. */
    private static final Set<String> NAMED =
            Set.of("team", "plan", "channel", "organization", "need", "goal", "measure");

    private record Row(long position, String kind, String subject, SubjectEvent event, Set<String> byDatabase) {}

    @Test
    void theDatabaseReadsTheSameNamesFromAnEvent() {
        try (Program program = Program.startOnSample()) {
            List<Row> rows = rows(program.views());
            assertThat(rows).hasSizeGreaterThan(1000);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.byDatabase())
                            .as(row.event().toString())
                            .isEqualTo(names(row)));
        }
    }

    @Test
    void everyEventThatNamesAnotherSubjectIsFoundByIt() {
        try (Program program = Program.startOnSample()) {
            List<String> missing = new ArrayList<>();
            int found = 0;
            for (Row row : rows(program.views())) {
                for (String name : names(row)) {
                    if (NAMED.contains(row.kind()) && name.equals(row.subject())) {
                        continue;
                    }
                    boolean isFound = Boolean.TRUE.equals(program.views()
                            .queryForObject(
                                    "select exists (select from log.mentioning(?) where position = ?)",
                                    Boolean.class,
                                    name,
                                    row.position()));
                    found += isFound ? 1 : 0;
                    if (!isFound) {
                        missing.add("%s by %s".formatted(row.event().getClass().getSimpleName(), name));
                    }
                }
            }
            assertThat(missing).isEmpty();
            assertThat(found).isGreaterThan(100);
        }
    }

    private static Set<String> names(Row row) {
        return Mentions.in(row.event()).stream().map(SubjectKey::id).collect(Collectors.toSet());
    }

    private static List<Row> rows(JdbcTemplate log) {
        return log.query(
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
}
