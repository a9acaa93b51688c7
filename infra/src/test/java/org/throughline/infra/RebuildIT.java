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
