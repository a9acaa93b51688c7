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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Building all views anew from the log. */
class RebuildIT {

    @Test
    void givesTheSameBytesWhileReadsAndWritesGoOn() throws Exception {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            client.accepted(
                    "register-organization",
                    json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            write(client, "before", 120);
            program.settled();
            Map<String, String> before = tables(program);
            assertThat(rebuild(client)).isEqualTo(program.settled());
            assertThat(tables(program)).isEqualTo(before);

            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger reads = new AtomicInteger();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    client.read("/api/teams/before-7");
                    reads.incrementAndGet();
                }
            });
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(client, "during", 120));
            for (int i = 0; i < 5; i++) {
                rebuild(client);
            }
            writer.get();
            stop.set(true);
            reader.get();
            program.settled();
            Map<String, String> served = tables(program);
            rebuild(client);
            assertThat(tables(program)).isEqualTo(served);
            assertThat(program.views().queryForObject("select count(*) from timeline", Long.class))
                    .isEqualTo(program.settled());
            assertThat(reads.get()).isPositive();
            System.out.printf("6 rebuilds under load, %d reads meanwhile, none failed%n", reads.get());
        }
    }

    @Test
    void saysWhatItChangesAndWhatItWouldChange() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            client.accepted(
                    "register-organization",
                    json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            write(client, "team", 3);
            program.settled();
            program.views().update("""
                    update subject set state = jsonb_set(jsonb_set(state::jsonb, '{name}', '"Wrong"'),
                        '{tenures,0,role}', '"PARENT"')::json
                    where subject_id = 'team-1'
                    """);
            program.views().update("delete from subject where subject_id = 'team-2'");

            JsonNode would = client.post("/actuator/views/compare").at("/difference");
            assertThat(would.at("/states").asInt()).isEqualTo(4);
            assertThat(would.at("/differ").asInt()).isEqualTo(2);
            assertThat(would.at("/first/0/id").asString()).isEqualTo("team-1");
            assertThat(would.at("/first/0/fields").toString())
                    .contains("\"/name\"", "/tenures[]")
                    .doesNotContain("Wrong");
            assertThat(would.at("/first/1/id").asString()).isEqualTo("team-2");
            assertThat(client.read("/api/teams/team-1").at("/state/name").asString())
                    .as("nothing is switched")
                    .isEqualTo("Wrong");

            JsonNode did = client.post("/actuator/views").at("/difference");
            assertThat(did).isEqualTo(would);
            assertThat(client.read("/api/teams/team-1").at("/state/name").asString())
                    .startsWith("Team");
            assertThat(client.post("/actuator/views/compare")
                            .at("/difference/differ")
                            .asInt())
                    .isZero();
            client.formTeam("afterwards", "d1");
            program.settled();
        }
    }

    @Test
    void isSlowedWatchedEndedAndGoneOnWith() throws Exception {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            begin(client, "d1", 40);
            program.settled();
            CompletableFuture<Client.Answer> slow =
                    CompletableFuture.supplyAsync(() -> client.post("/actuator/views/at/20"));
            Awaitility.await("it tells how far it is")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> client.read("/actuator/views")
                                    .at("/rebuild/secondsLeft")
                                    .asInt()
                            > 0);
            assertThat(client.read("/actuator/views").at("/rebuild/of").asInt()).isEqualTo(121);
            assertThat(client.post("/actuator/views").status())
                    .as("one at a time")
                    .isEqualTo(409);
            assertThat(client.post("/actuator/views/cancel").status()).isEqualTo(202);
            assertThat(slow.get().status()).isEqualTo(409);
            assertThat(slow.get().at("/refused").asString()).contains("cancelled at", "of 121 events");
            assertThat(client.read("/actuator/views").has("rebuild")).isFalse();
            assertThat(client.post("/actuator/views/cancel").status()).isEqualTo(404);
            client.formTeam("meanwhile", "d1");
            program.settled();
            Map<String, String> served = tables(program);
            JsonNode rest = client.post("/actuator/views").body();
            assertThat(rest.path("from").asInt()).isBetween(20, 120);
            assertThat(rest.path("position").asInt()).isEqualTo(122);
            assertThat(tables(program)).isEqualTo(served);
        }
    }

    @Test
    void isMadeAnewWhereAnotherProgramHadBegun() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            begin(client, "d1", 2);
            program.settled();
            program.views().execute("create schema views_next");
            program.views().execute("create table views_next.progress as select 5 as position");
            program.views().execute("comment on schema views_next is 'begun by another'");
            JsonNode rebuilt = client.post("/actuator/views").body();
            assertThat(rebuilt.path("from").asInt(-1)).isZero();
            assertThat(rebuilt.at("/difference/differ").asInt(-1)).isZero();
        }
    }

    @Test
    void takesOneSubjectOrOneDistrictAlone() {
        try (Program program = Program.startEmpty()) {
            Client client = program.client();
            begin(client, "d1", 2);
            begin(client, "d2", 2);
            program.settled();
            Map<String, String> right = tables(program);
            for (String team : List.of("d1-0", "d1-1", "d2-0")) {
                program.views().update("update subject set state = '{}' where subject_id = ?", team);
                program.views().update("delete from timeline where subject_id = ? and version = 2", team);
            }
            JsonNode would =
                    client.post("/actuator/views/compare/subject/team/d1-0").at("/difference");
            assertThat(would.path("differ").asInt()).isEqualTo(1);
            assertThat(client.read("/api/teams/d1-0").at("/state/name").asString())
                    .isEmpty();
            assertThat(client.post("/actuator/views/subject/team/d1-0").at("/difference"))
                    .isEqualTo(would);
            assertThat(client.read("/api/teams/d1-0").at("/state/name").asString())
                    .startsWith("Team");
            assertThat(client.post("/actuator/views/compare")
                            .at("/difference/differ")
                            .asInt())
                    .isEqualTo(2);

            JsonNode district =
                    client.post("/actuator/views/at/1000/district/d1").at("/difference");
            assertThat(district.path("states").asInt()).isEqualTo(3);
            assertThat(district.path("differ").asInt()).isEqualTo(1);
            assertThat(district.at("/first/0/id").asString()).isEqualTo("d1-1");
            assertThat(tables(program)).isNotEqualTo(right);
            client.post("/actuator/views/district/d2");
            assertThat(tables(program)).isEqualTo(right);

            for (String nobody : List.of("district/nobody", "subject/team/nobody", "cancel")) {
                assertThat(client.post("/actuator/views/" + nobody).status()).isEqualTo(404);
            }
            for (String wrong : List.of(
                    "nonsense", "at", "at/0", "at/x", "district", "subject/team", "district/d1/x", "cancel/x")) {
                assertThat(client.post("/actuator/views/" + wrong).status())
                        .as(wrong)
                        .isEqualTo(400);
            }
        }
    }

    /** A district with teams of three events each. */
    private static void begin(Client client, String district, int teams) {
        client.accepted(
                "register-organization",
                json("organizationId", district, "kind", "DISTRICT", "name", district, "effectiveOn", "2016-07-01"));
        write(client, district, district, teams);
    }

    private static long rebuild(Client client) {
        Client.Answer answer = client.post("/actuator/views");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.at("/position").asLong();
    }

    private static void write(Client client, String prefix, int teams) {
        write(client, "d1", prefix, teams);
    }

    private static void write(Client client, String district, String prefix, int teams) {
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
                            "SCHOOL",
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
    private static Map<String, String> tables(Program program) {
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
