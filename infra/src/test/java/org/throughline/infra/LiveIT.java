package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import com.flipkart.zjsonpatch.Jackson3JsonPatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Event;
import org.throughline.infra.Client.Events;
import tools.jackson.databind.JsonNode;

/** Live streams, seen from outside. */
class LiveIT {

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void showsAFormedTeamToWhoeverListens() {
        program.settled();
        try (Events events = client.stream("/api/timeline", null)) {
            long[] micros = new long[50];
            for (int i = 0; i < micros.length; i++) {
                long begun = System.nanoTime();
                form("live-" + i);
                Event event = events.next();
                micros[i] = (System.nanoTime() - begun) / 1000;
                assertThat(event.name()).isEqualTo("recorded");
                assertThat(event.data().path("subjectId").asString()).isEqualTo("live-" + i);
            }
            Arrays.sort(micros);
            System.out.printf(
                    "FormTeam to live update: median %.1f ms, worst of %d %.1f ms%n",
                    micros[micros.length / 2] / 1000.0, micros.length, micros[micros.length - 1] / 1000.0);
        }
    }

    @Test
    void resumesBehindAnyPositionWithoutGapOrRepeat() {
        long from = program.settled();
        int events = 750;
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, events).forEach(i -> form("resume-" + i)));
        List<Long> seen = new ArrayList<>();
        long last = from;
        while (seen.size() < events) {
            try (Events stream = client.stream("/api/timeline", last)) {
                // leave in the middle, again and again
                for (int i = 0; i < 237 && seen.size() < events; i++) {
                    last = stream.next().id();
                    seen.add(last);
                }
            }
        }
        writing.join();
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(from + 1, from + events).boxed().toList());
    }

    @Test
    void tellsAFilteredStreamOnlyWhatItAskedFor() {
        long from = program.settled();
        form("filtered-1");
        appoint("filtered-1", "m1");
        form("filtered-2");
        try (Events stream = client.stream("/api/timeline?type=TeamFormed&subject=team&after=" + from, null)) {
            assertThat(stream.next().data().path("subjectId").asString()).isEqualTo("filtered-1");
            assertThat(stream.next().data().path("subjectId").asString()).isEqualTo("filtered-2");
        }
    }

    @Test
    void sendsTheStateThenEveryChangeWithTheStateAfterIt() {
        form("state-1");
        program.settled();
        long missedFrom;
        try (Events stream = client.stream("/api/teams/state-1", null)) {
            Event snapshot = stream.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.data().at("/state/tenures")).isEmpty();
            appoint("state-1", "m1");
            Event change = stream.next();
            assertThat(change.name()).isEqualTo("change");
            assertThat(change.data().at("/state/tenures")).hasSize(1);
            missedFrom = change.id();
        }
        appoint("state-1", "m2");
        appoint("state-1", "m3");
        program.settled();
        try (Events stream = client.stream("/api/teams/state-1", missedFrom)) {
            assertThat(stream.next().data().at("/state/tenures")).hasSize(2);
            assertThat(stream.next().data().at("/state/tenures")).hasSize(3);
        }
    }

    @Test
    void sendsOnlyWhatDiffersToWhoeverAsksForThat() {
        IntStream.range(0, 40).forEach(i -> form("patched-" + i));
        program.settled();
        long seen;
        JsonNode tree;
        try (Events stream = client.stream("/api/tree?changes=PATCH", null)) {
            tree = stream.next().data();
            appoint("patched-1", "m1");
            appoint("patched-39", "m1");
            seen = -1;
            while (!tree.path("roots").equals(roots())) {
                Event differs = stream.next();
                assertThat(differs.name()).isEqualTo("patch");
                tree = Jackson3JsonPatch.apply(differs.data(), tree);
                seen = differs.id();
            }
        }
        // who comes back goes on from what it has
        try (Events stream = client.stream("/api/tree?changes=PATCH", seen)) {
            form("patched-40");
            while (!tree.path("roots").equals(roots())) {
                tree = Jackson3JsonPatch.apply(stream.next().data(), tree);
            }
            assertThat(tree.at("/roots/0/teams").toString()).contains("patched-40");
        }
    }

    private static JsonNode roots() {
        program.settled();
        return client.read("/api/tree").path("roots");
    }

    @Test
    void aListenerWhoDoesNotReadHarmsNobody() {
        program.settled();
        List<Events> silent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            silent.add(client.stream("/api/timeline?after=0", null));
        }
        try (Events attentive = client.stream("/api/timeline", null)) {
            for (int i = 0; i < 500; i++) {
                form("silent-" + i);
            }
            for (int i = 0; i < 500; i++) {
                assertThat(attentive.next().data().path("subjectId").asString()).isEqualTo("silent-" + i);
            }
        }
        silent.forEach(Events::close);
    }

    @Test
    void forgetsListenersThatLeft() {
        try (Events stream = client.stream("/api/timeline", null)) {
            form("left-1");
            assertThat(stream.next().data().path("subjectId").asString()).isEqualTo("left-1");
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            form("left-" + System.nanoTime());
            assertThat(client.read("/actuator/views").path("liveSubscribers").asInt())
                    .isZero();
        });
    }

    private static void form(String id) {
        client.formTeam(id, "d1");
    }

    private static void appoint(String team, String member) {
        client.accepted(
                "appoint-member",
                json("teamId", team, "memberId", member, "role", "COACH", "effectiveOn", "2016-09-01"));
    }
}
