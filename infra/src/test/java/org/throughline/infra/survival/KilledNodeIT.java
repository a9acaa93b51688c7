package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/** Two programs on one database, both written to; the one that moves the views is killed with signal 9. */
class KilledNodeIT {

    @Test
    void leavesTheOtherOneGoingOn(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"));
                ProgramProcess first = ProgramProcess.start(directory, server.arguments());
                ProgramProcess second = ProgramProcess.start(directory, server.arguments());
                Load toFirst = Load.on(first.client(), "first", false);
                Load toSecond = Load.on(second.client(), "second", false)) {
            Rounds.letPass(Duration.ofSeconds(1), Duration.ofSeconds(2));
            String owner = String.valueOf(
                    server.sql().queryForObject("select owner from processors.token_entry", String.class));
            boolean firstMovesViews = owner.startsWith(first.pid() + "@");
            ProgramProcess victim = firstMovesViews ? first : second;
            ProgramProcess left = firstMovesViews ? second : first;
            Load orphaned = firstMovesViews ? toFirst : toSecond;
            Load other = firstMovesViews ? toSecond : toFirst;
            // also on the node that does not move them, while both are written to
            assertThat(left.client().post("/actuator/views").status()).isEqualTo(200);
            try (LiveListener listener = new LiveListener(left.client())) {
                Awaitility.await().until(() -> listener.last() > 0);
                long acknowledged = other.acknowledged();
                victim.kill();
                orphaned.turnTo(left.client());
                Rounds.letPass(Duration.ofMillis(500), Duration.ofMillis(500));
                assertThat(other.acknowledged()).as("the other node goes on").isGreaterThan(acknowledged);
                long killed = System.nanoTime();
                long stood =
                        left.client().read("/actuator/views").path("position").asLong();
                Duration takenOver = Proof.viewsReach(left.client(), stood + 1);
                Rounds.letPass(Duration.ofSeconds(1), Duration.ofSeconds(1));
                orphaned.settle();
                other.settle();
                long head = left.client()
                        .read("/actuator/views")
                        .path("logPosition")
                        .asLong();
                Proof.viewsReach(left.client(), head);
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listener.last() >= head);
                System.out.printf(
                        "one of two nodes killed under load; the other answered on and moved the views after %d ms, all of"
                                + " them after %d ms; live listener on it reconnected %d times%n",
                        takenOver.toMillis() + 500, Rounds.since(killed).toMillis(), listener.reconnects());
                Proof.of(server.sql(), left.client(), orphaned, other);
                assertThat(listener.seen())
                        .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            }
        }
    }
}
