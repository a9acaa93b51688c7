package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/**
 * The database dies under load and its replica is promoted. A synchronous one is tried once each time; more rounds, and those
 * to a replica that lacks the newest, of which {@link OlderDatabaseIT} tries the kind each time, are asked for with {@code
 * -Dfailover.rounds=}.
 */
class FailoverIT {

    private static final int ROUNDS = Integer.getInteger("failover.rounds", 1);

    @Test
    void toASynchronousReplicaLosesNothingThatWasAcknowledged(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Path place = directory.resolve("sync-" + round);
            try (PostgresServer primary = PostgresServer.start(place.resolve("a"));
                    PostgresServer replica = primary.replica(place.resolve("b"), "b")) {
                primary.waitFor("b");
                failOver(place, primary, replica);
            }
        }
    }

    private static void failOver(Path place, PostgresServer primary, PostgresServer replica) throws Exception {
        String[] arguments = PostgresServer.argumentsOf(primary, replica);
        try (ProgramProcess one = ProgramProcess.start(place, arguments);
                ProgramProcess two = ProgramProcess.start(place, arguments);
                Load toOne = Load.on(one.client(), "one", true);
                Load toTwo = Load.on(two.client(), "two", true);
                LiveListener listener = new LiveListener(two.client())) {
            Rounds.letPass(Duration.ofSeconds(1), Duration.ofSeconds(3));
            primary.crash();
            long crashed = System.nanoTime();
            Rounds.letPass(Duration.ofMillis(200), Duration.ofSeconds(1));
            replica.promote();
            long promoted = System.nanoTime();
            toOne.awaitMore(1);
            toTwo.awaitMore(1);
            System.out.printf(
                    "the primary died; %d ms later its replica was promoted, %d ms after that both nodes wrote again%n",
                    (promoted - crashed) / 1_000_000, Rounds.since(promoted).toMillis());
            toOne.awaitMore(50);
            toOne.settle();
            toTwo.settle();
            long head = head(replica);
            Proof.viewsReach(two.client(), head);
            Awaitility.await("the listener has it all")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> listener.last() >= head);
            assertThat(listener.seen())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            Proof.of(replica.sql(), one.client(), toOne, toTwo);
            assertThat(one.log() + two.log()).doesNotContain("THE LOG WAS TAKEN BACK");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "failover.rounds",
            matches = "\\d+",
            disabledReason = "asked for with a number of rounds")
    void toOneThatLackedTheNewestIsNoticedAndNotBuiltOn(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Path place = directory.resolve("async-" + round);
            try (PostgresServer primary = PostgresServer.start(place.resolve("a"));
                    PostgresServer replica = primary.replica(place.resolve("b"), "b");
                    ProgramProcess node = ProgramProcess.start(place, PostgresServer.argumentsOf(primary, replica))) {
                lose(node, primary, replica);
            }
        }
    }

    private static void lose(ProgramProcess node, PostgresServer primary, PostgresServer replica) throws Exception {
        Load load = Load.on(node.client(), false);
        load.awaitMore(50);
        replica.hearNothing();
        long reached = head(replica);
        load.awaitMore(50);
        load.close();
        long seen = head(primary);
        Proof.viewsReach(node.client(), seen);
        primary.crash();
        replica.promote();
        long kept = head(replica);
        assertThat(kept).isBetween(reached, seen - 1);
        Awaitility.await("it says so")
                .atMost(Duration.ofSeconds(60))
                .until(() -> node.log().contains("THE LOG WAS TAKEN BACK"));
        Awaitility.await("it answers again")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> node.log().split("Throughline is running", -1).length == 3
                        && node.client().get("/actuator/health").status() == 200);
        Proof.viewsReach(node.client(), kept);
        assertThat(node.client().read("/actuator/views").path("position").asLong())
                .isEqualTo(kept);
        System.out.printf("%d of %d events were lost with the primary, and the node began anew%n", seen - kept, seen);

        // what was lost is sent again under its ids, by whoever kept it, and then the log is whole
        load.lost(kept);
        load.settle();
        Proof.of(replica.sql(), node.client(), load);
    }

    private static long head(PostgresServer server) {
        Long head = server.sql().queryForObject("select position from log.head", Long.class);
        return head == null ? 0 : head;
    }
}
