package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
            assertThat(client.post("/actuator/views/nonsense").status()).isEqualTo(404);
            client.formTeam("afterwards", "d1");
            program.settled();
        }
    }

    private static long rebuild(Client client) {
        Client.Answer answer = client.post("/actuator/views");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.at("/position").asLong();
    }

    private static void write(Client client, String prefix, int teams) {
        for (int i = 0; i < teams; i++) {
            String team = prefix + "-" + i;
            client.accepted(
                    "form-team",
                    json(
                            "teamId",
                            team,
                            "organizationId",
                            "d1",
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
