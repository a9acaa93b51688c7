package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Event;
import org.throughline.infra.Client.Events;
import org.throughline.infra.database.QuickDatabases;

/** Two programs on one database. */
class TwoNodesIT {

    @Test
    void eachShowsLiveWhatTheOtherRecordedAndTakesOverWhenItEnds() throws Exception {
        String database = QuickDatabases.empty();
        try (Program one = Program.startOn(database)) {
            one.client()
                    .accepted(
                            "register-organization",
                            json(
                                    "organizationId",
                                    "d1",
                                    "kind",
                                    "DISTRICT",
                                    "name",
                                    "One",
                                    "effectiveOn",
                                    "2016-07-01"));
            one.settled();
            try (Program other = Program.startOn(database)) {
                crosses("there", one.client(), other.client());
                crosses("back", other.client(), one.client());
                decidesOnWhatTheOtherRecorded(one.client(), other.client());
                one.settled();
            }
            Awaitility.await("the one that is left goes on by itself")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> {
                        one.client().formTeam("after-" + System.nanoTime(), "d1");
                        Client.Answer answer = one.client().get("/api/timeline?limit=1&atLeast=" + head(one.client()));
                        assertThat(answer.status()).isEqualTo(200);
                    });
        }
    }

    private static void crosses(String name, Client from, Client to) {
        try (Events events = to.stream("/api/timeline?subject=team", null)) {
            long[] micros = new long[40];
            for (int i = 0; i < micros.length; i++) {
                long begun = System.nanoTime();
                from.formTeam(name + "-" + i, "d1");
                Event event = events.next();
                micros[i] = (System.nanoTime() - begun) / 1000;
                assertThat(event.data().path("subjectId").asString()).isEqualTo(name + "-" + i);
            }
            Arrays.sort(micros);
            System.out.printf(
                    "command on one node to live update on the other (%s): median %.1f ms, worst of %d %.1f ms%n",
                    name, micros[micros.length / 2] / 1000.0, micros.length, micros[micros.length - 1] / 1000.0);
        }
    }

    /** Both keep the team in memory; neither may decide on what it was before the other changed it. */
    private static void decidesOnWhatTheOtherRecorded(Client one, Client other) {
        one.formTeam("shared", "d1");
        for (int i = 0; i < 10; i++) {
            Client writer = i % 2 == 0 ? one : other;
            Client reader = i % 2 == 0 ? other : one;
            Object seat = json("teamId", "shared", "memberId", "m" + i, "role", "COACH", "effectiveOn", "2018-09-01");
            writer.accepted("appoint-member", seat);
            assertThat(reader.command("appoint-member", seat).at("/code").asString())
                    .isEqualTo("already-member");
            assertThat(reader.accepted(
                            "retire-member",
                            json("teamId", "shared", "memberId", "m" + i, "effectiveOn", "2019-09-01")))
                    .isPositive();
        }
    }

    private static long head(Client client) {
        return client.read("/actuator/views").path("logPosition").asLong();
    }
}
