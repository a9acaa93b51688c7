package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client.Event;
import org.throughline.infra.Client.Events;

/** Many who listen at once, on few connections: each gets everything, and who reads does not wait for them. */
@Timeout(240)
class CrowdedStreamsIT {

    private static final int LISTENERS = 500;
    private static final Duration GENEROUS = Duration.ofSeconds(2);

    private static Program program;
    private static Client client;
    private static long head;

    /** History that is older than the program's start, so that nobody finds it in memory. */
    @BeforeAll
    static void start(@TempDir Path directory) {
        try (Program earlier = Program.startWithSample(directory)) {
            earlier.settled();
        }
        program = Program.start(
                directory,
                "--throughline.database.connections=5",
                "--throughline.database.reads=3",
                "--throughline.database.live=2",
                "--throughline.live.listeners=" + LISTENERS);
        client = program.client();
        head = program.settled();
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
        AtomicInteger complete = new AtomicInteger();
        List<Long> everything = LongStream.rangeClosed(1, head).boxed().toList();
        HikariDataSource live = program.bean("streamConnections", HikariDataSource.class);
        try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = IntStream.range(0, LISTENERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> listen(everything, complete), listeners))
                    .toList();
            int reads = 0;
            while (complete.get() < LISTENERS && all.stream().noneMatch(CompletableFuture::isCompletedExceptionally)) {
                long begun = System.nanoTime();
                client.read("/api/teams/sample-elm-slt");
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GENEROUS);
                assertThat(live.getHikariPoolMXBean().getThreadsAwaitingConnection())
                        .isZero();
                reads++;
            }
            all.forEach(CompletableFuture::join);
            assertThat(reads).isPositive();
        }
        noListeners();
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

    private static void listen(List<Long> everything, AtomicInteger complete) {
        try (Events stream = client.stream("/api/timeline?after=0", null)) {
            List<Long> seen = new ArrayList<>();
            while (seen.size() < everything.size()) {
                seen.add(stream.next().id());
            }
            assertThat(seen).isEqualTo(everything);
        }
        complete.incrementAndGet();
    }

    /** A stream notices that its client has gone when it writes: something is recorded until all have. */
    private static void noListeners() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.read("/actuator/views")
                                .path("liveSubscribers")
                                .asInt())
                        .isZero());
    }
}
