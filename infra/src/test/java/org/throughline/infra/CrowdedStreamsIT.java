package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.infra.Client.Event;
import org.throughline.infra.Client.Events;
import org.throughline.infra.database.QuickDatabases;

/** Many who listen at once, on few connections: each gets everything, and who reads does not wait for them. */
@Tag("alone")
@Timeout(240)
class CrowdedStreamsIT {

    private static final int LISTENERS = 500;
    /** More than two pages of catching up. */
    private static final int TEAMS = 450;

    /** Streams that ask the database at a time. */
    private static final int TURNS = 2;

    private static final double GENEROUS_SECONDS = 2;

    private static Program program;
    private static Client client;

    /** History that is older than the program's start, so that nobody finds it in memory. */
    @BeforeAll
    static void start() {
        String database = QuickDatabases.empty();
        try (Program earlier = Program.startOn(database)) {
            earlier.client()
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
            earlier.client()
                    .batch(IntStream.range(0, TEAMS)
                            .mapToObj(CrowdedStreamsIT::team)
                            .toList());
            assertThat(earlier.settled()).isGreaterThan(TEAMS);
        }
        program = Program.startOn(
                database,
                "--throughline.database.connections=5",
                "--throughline.database.reads=3",
                "--throughline.database.live=" + TURNS,
                "--throughline.live.listeners=" + LISTENERS);
        client = program.client();
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyListenerToTheTreeHasItAndWhatChangesIt() {
        List<Events> streams = new ArrayList<>();
        try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.stream("/api/tree", null), listeners))
                    .toList()
                    .forEach(opened -> streams.add(opened.join()));
            streams.forEach(stream -> assertThat(stream.next().name()).isEqualTo("snapshot"));
            long position = client.accepted(
                    "register-organization",
                    json(
                            "organizationId",
                            "crowded",
                            "kind",
                            "DISTRICT",
                            "name",
                            "Crowded",
                            "effectiveOn",
                            "2016-07-01"));
            for (Events stream : streams) {
                Event change = stream.next();
                assertThat(change.name()).isEqualTo("change");
                assertThat(change.id()).isGreaterThanOrEqualTo(position);
                assertThat(change.data().toString()).contains("Crowded");
            }
        } finally {
            streams.forEach(Events::close);
            noListeners();
        }
    }

    @Test
    void readsAreQuickWhileFiveHundredListenersBeginAtTheFirstEvent() {
        long head = program.settled();
        HikariDataSource live = program.bean("streamConnections", HikariDataSource.class);
        try (Crowd crowd = new Crowd(program.port(), LISTENERS)) {
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (crowd.complete(head) < LISTENERS && System.nanoTime() < until) {
                long begun = System.nanoTime();
                client.read("/api/teams/team-7");
                assertThat((System.nanoTime() - begun) / 1e9).isLessThan(generous());
                // the pool counts as waiting who looks for a free connection: never more than have a turn
                assertThat(live.getHikariPoolMXBean().getThreadsAwaitingConnection())
                        .isLessThanOrEqualTo(TURNS);
                assertThat(crowd.wronged()).isZero();
            }
            assertThat(crowd.complete(head)).isEqualTo(LISTENERS);
        } finally {
            noListeners();
        }
    }

    @Test
    void refusesOneListenerMoreThanThereIsRoomForBeforeItsStreamOpens() {
        List<Events> streams = new ArrayList<>();
        try {
            for (int i = 0; i < LISTENERS; i++) {
                streams.add(client.stream("/api/timeline", null));
            }
            Client.Answer refused = client.refusedStream("/api/timeline");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.at("/code").asString()).isEqualTo("busy");
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        } finally {
            streams.forEach(Events::close);
            noListeners();
        }
    }

    /** Seconds for one read; longer on a machine that has other things to do than it has cores for. */
    private static double generous() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return GENEROUS_SECONDS * Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
    }

    private static Object team(int number) {
        return json(
                "command",
                "FormTeam",
                "commandId",
                "team-" + number,
                "payload",
                json(
                        "teamId",
                        "team-" + number,
                        "organizationId",
                        "d1",
                        "level",
                        "DISTRICT",
                        "name",
                        "Team " + number,
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2016-09-01"));
    }

    /** A stream notices that its client has gone when it writes: everybody is told something until nobody is left. */
    private static void noListeners() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    client.formTeam("told-" + System.nanoTime(), "d1");
                    return client.read("/actuator/views")
                                    .path("liveSubscribers")
                                    .asInt()
                            == 0;
                });
    }
}
