package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Building all views anew from the log. */
class RebuildIT {

    private static Program program;
    private static Client client;

    /** Every test has districts of its own in it, and leaves the views as the log says. */
    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void givesTheSameBytesWhileReadsAndWritesGoOn() throws Exception {
        begin("before", 60);
        program.settled();
        Map<String, String> before = tables();
        assertThat(rebuild()).isEqualTo(program.settled());
        assertThat(tables()).isEqualTo(before);

        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                client.read("/api/teams/before-7");
                reads.incrementAndGet();
            }
        });
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write("before", "during", 60));
        for (int i = 0; i < 5; i++) {
            rebuild();
        }
        writer.get();
        stop.set(true);
        reader.get();
        program.settled();
        Map<String, String> served = tables();
        rebuild();
        assertThat(tables()).isEqualTo(served);
        assertThat(program.views().queryForObject("select count(*) from timeline", Long.class))
                .isEqualTo(program.settled());
        assertThat(reads.get()).isPositive();
        System.out.printf("6 rebuilds under load, %d reads meanwhile, none failed%n", reads.get());
    }

    @Test
    void saysWhatItChangesAndWhatItWouldChange() {
        begin("says", 3);
        program.settled();
        program.views().update("""
                update subject set state = jsonb_set(jsonb_set(state::jsonb, '{name}', '"Wrong"'),
                    '{tenures,0,role}', '"PARENT"')::json
                where subject_id = 'says-1'
                """);
        program.views().update("delete from subject where subject_id = 'says-2'");

        JsonNode would = client.post("/actuator/views/compare").at("/difference");
        assertThat(would.at("/states").asLong()).isEqualTo(subjects() + 1);
        assertThat(would.at("/differ").asInt()).isEqualTo(2);
        assertThat(would.at("/first/0/id").asString()).isEqualTo("says-1");
        assertThat(would.at("/first/0/fields").toString())
                .contains("\"/name\"", "/tenures[]")
                .doesNotContain("Wrong");
        assertThat(would.at("/first/1/id").asString()).isEqualTo("says-2");
        assertThat(client.read("/api/teams/says-1").at("/state/name").asString())
                .as("nothing is switched")
                .isEqualTo("Wrong");

        JsonNode did = client.post("/actuator/views").at("/difference");
        assertThat(did).isEqualTo(would);
        assertThat(client.read("/api/teams/says-1").at("/state/name").asString())
                .startsWith("Team");
        assertThat(client.post("/actuator/views/compare")
                        .at("/difference/differ")
                        .asInt())
                .isZero();
        client.formTeam("afterwards", "says");
        program.settled();
    }

    @Test
    void isSlowedWatchedEndedAndGoneOnWith() throws Exception {
        begin("slow", 40);
        long head = program.settled();
        CompletableFuture<Client.Answer> slow =
                CompletableFuture.supplyAsync(() -> client.post("/actuator/views/at/20"));
        Awaitility.await("it tells how far it is")
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.read("/actuator/views")
                                .at("/rebuild/secondsLeft")
                                .asInt()
                        > 0);
        assertThat(client.read("/actuator/views").at("/rebuild/of").asLong()).isEqualTo(head);
        assertThat(client.post("/actuator/views").status()).as("one at a time").isEqualTo(409);
        assertThat(client.post("/actuator/views/cancel").status()).isEqualTo(202);
        assertThat(slow.get().status()).isEqualTo(409);
        assertThat(slow.get().at("/refused").asString()).contains("cancelled at", "of %d events".formatted(head));
        assertThat(client.read("/actuator/views").has("rebuild")).isFalse();
        assertThat(client.post("/actuator/views/cancel").status()).isEqualTo(404);
        client.formTeam("meanwhile", "slow");
        program.settled();
        Map<String, String> served = tables();
        JsonNode rest = client.post("/actuator/views").body();
        assertThat(rest.path("from").asLong()).isBetween(20L, head - 1);
        assertThat(rest.path("position").asLong()).isEqualTo(head + 1);
        assertThat(tables()).isEqualTo(served);
    }

    @Test
    void isMadeAnewWhereAnotherProgramHadBegun() {
        program.views().execute("create schema views_next");
        program.views().execute("create table views_next.progress as select 5 as position");
        program.views().execute("comment on schema views_next is 'begun by another'");
        JsonNode rebuilt = client.post("/actuator/views").body();
        assertThat(rebuilt.path("from").asInt(-1)).isZero();
        assertThat(rebuilt.at("/difference/differ").asInt(-1)).isZero();
    }

    @Test
    void takesOneSubjectOrOneDistrictAlone() {
        begin("d1", 2);
        begin("d2", 2);
        program.settled();
        Map<String, String> right = tables();
        for (String team : List.of("d1-0", "d1-1", "d2-0")) {
            program.views().update("update subject set state = '{}' where subject_id = ?", team);
            program.views().update("delete from timeline where subject_id = ? and version = 2", team);
        }
        JsonNode would =
                client.post("/actuator/views/compare/subject/team/d1-0").at("/difference");
        assertThat(would.path("differ").asInt()).isEqualTo(1);
        // a comparison changes nothing
        assertThat(program.views()
                        .queryForObject("select state::text from subject where subject_id = 'd1-0'", String.class))
                .isEqualTo("{}");
        assertThat(client.post("/actuator/views/subject/team/d1-0").at("/difference"))
                .isEqualTo(would);
        assertThat(client.read("/api/teams/d1-0").at("/state/name").asString()).startsWith("Team");
        assertThat(client.post("/actuator/views/compare")
                        .at("/difference/differ")
                        .asInt())
                .isEqualTo(2);

        JsonNode district = client.post("/actuator/views/at/1000/district/d1").at("/difference");
        assertThat(district.path("states").asInt()).isEqualTo(3);
        assertThat(district.path("differ").asInt()).isEqualTo(1);
        assertThat(district.at("/first/0/id").asString()).isEqualTo("d1-1");
        assertThat(tables()).isNotEqualTo(right);
        client.post("/actuator/views/district/d2");
        assertThat(tables()).isEqualTo(right);

        for (String nobody : List.of("district/nobody", "subject/team/nobody", "cancel")) {
            assertThat(client.post("/actuator/views/" + nobody).status()).isEqualTo(404);
        }
        for (String wrong :
                List.of("nonsense", "at", "at/0", "at/x", "district", "subject/team", "district/d1/x", "cancel/x")) {
            assertThat(client.post("/actuator/views/" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    /** A district with teams of three events each. */
    private static void begin(String district, int teams) {
        client.accepted(
                "register-organization",
                json("organizationId", district, "kind", "DISTRICT", "name", district, "effectiveOn", "2016-07-01"));
        write(district, district, teams);
    }

    private static long subjects() {
        Long count = program.views().queryForObject("select count(*) from subject", Long.class);
        return count == null ? 0 : count;
    }

    private static long rebuild() {
        Client.Answer answer = client.post("/actuator/views");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.at("/position").asLong();
    }

    private static void write(String district, String prefix, int teams) {
        for (int i = 0; i < teams; i++) {
            String team = prefix + "-" + i;
            client.accepted(
                    "form-team",
                    json(
                            "teamId",
                            team,
                            "organizationId",
                            district,
                            "level",
                            "DISTRICT",
                            "name",
                            "Team é " + i,
                            "purposes",
                            List.of("LEADERSHIP"),
                            "effectiveOn",
                            "2016-09-01"));
            client.accepted(
                    "appoint-member",
                    json("teamId", team, "memberId", "m", "role", "COACH", "effectiveOn", "2019-01-01"));
            // back-dated: the stored state has to be told anew
            client.accepted(
                    "appoint-member",
                    json("teamId", team, "memberId", "n", "role", "COACH", "effectiveOn", "2018-01-01"));
        }
    }

    /** Every table of the views as text, rows in order. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        List<String> names = program.views()
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'views'"
                                + " and table_name not like 'flyway%'",
                        String.class);
        assertThat(names).contains("timeline", "subject", "progress", "team_tenures");
        names.forEach(name -> tables.put(
                name,
                program.views()
                        .queryForObject(
                                "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + name + " t",
                                String.class)));
        return tables;
    }
}
