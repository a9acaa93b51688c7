package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.json.EventJson;
import org.throughline.infra.Client;

/** What must be true of the database whatever happened to it and to the program. */
final class Proof {

    private final JdbcTemplate sql;

    private Proof(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Checks the log, then the views, then the load's own book; says what was counted. */
    static void of(JdbcTemplate sql, Client program, Load... loads) {
        Proof proof = new Proof(sql);
        long events = proof.positionsHaveNoGap();
        long streams = proof.streamsHaveNoGap();
        proof.everyEventIsWhole();
        proof.everyCommandIsThereOnceWhereItWasAcknowledged(
                Stream.of(loads).flatMap(load -> load.sent().stream()).toList());
        proof.viewsEqualARebuild(program);
        Stream.of(loads).forEach(load -> assertThat(load.complaints()).isEmpty());
        System.out.printf(
                "  proved: positions 1..%,d, %,d streams without gap, each acknowledged command there once, views equal"
                        + " to a rebuild%n",
                events, streams);
        Stream.of(loads).forEach(load -> System.out.println("  " + load));
    }

    private long positionsHaveNoGap() {
        List<Long> positions = sql.queryForList("select position from log.event order by position", Long.class);
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(sql.queryForObject("select position from log.head", Long.class))
                .isEqualTo(positions.size());
        return positions.size();
    }

    private long streamsHaveNoGap() {
        assertThat(sql.queryForList("""
                        select kind, subject_id from log.event group by kind, subject_id
                        having min(version) <> 1 or max(version) <> count(*)
                        """)).isEmpty();
        Long streams = sql.queryForObject("select count(distinct (kind, subject_id)) from log.event", Long.class);
        return streams == null ? 0 : streams;
    }

    private void everyEventIsWhole() {
        sql.query("select name, revision, payload, metadata from log.event", row -> {
            EventJson.read(row.getString("name"), row.getInt("revision"), row.getString("payload"));
            EventJson.MAPPER.readTree(row.getString("metadata"));
        });
    }

    /** Every command of the load has been acknowledged by now, so log and book must be the same. */
    private void everyCommandIsThereOnceWhereItWasAcknowledged(Collection<Sent> sent) {
        Map<String, List<Long>> logged = new TreeMap<>();
        sql.query("select command_id, array_agg(position) as positions from log.event group by command_id", row -> {
            logged.put(row.getString("command_id"), List.of((Long[])
                    row.getArray("positions").getArray()));
        });
        Map<String, List<Long>> book =
                sent.stream().collect(Collectors.toMap(Sent::id, command -> List.of(command.position())));
        assertThat(logged).isEqualTo(new TreeMap<>(book));
    }

    private void viewsEqualARebuild(Client program) {
        viewsReach(program, head());
        Map<String, String> served = views();
        Client.Answer rebuilt = program.post("/actuator/views");
        assertThat(rebuilt.status()).as("%s", rebuilt.body()).isEqualTo(200);
        assertThat(rebuilt.at("/position").asLong()).isEqualTo(head());
        assertThat(views()).isEqualTo(served);
    }

    private long head() {
        Long head = sql.queryForObject("select position from log.head", Long.class);
        return head == null ? 0 : head;
    }

    /** Waits until the program shows this position; returns how long that took. */
    static Duration viewsReach(Client program, long position) {
        long begun = System.nanoTime();
        Awaitility.await("the views reach " + position)
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> program.read("/actuator/views").path("position").asLong() >= position);
        return Rounds.since(begun);
    }

    /** Every table of the views as text, rows in order. */
    private Map<String, String> views() {
        Map<String, String> tables = new TreeMap<>();
        sql.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'views'"
                                + " and table_name not like 'flyway%'",
                        String.class)
                .forEach(name -> tables.put(
                        name,
                        sql.queryForObject(
                                "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from views." + name
                                        + " t",
                                String.class)));
        assertThat(tables).containsKeys("timeline", "subject", "progress", "team_tenures");
        return tables;
    }
}
