package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/**
 * Two nodes behind the balancer of {@code infra/deploy}, written to and read from through it alone. Asked for with {@code
 * -Dbalancer}, since not every machine has HAProxy; then it fails where there is none.
 */
@EnabledIfSystemProperty(named = "balancer", matches = "true", disabledReason = "asked for with -Dbalancer")
class BalancerIT {

    @Test
    void losesNoRequestWhenANodeIsStoppedInOrderAndNoneWhenOneIsKilled(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"));
                ProgramProcess one = ProgramProcess.start(directory, node(server));
                ProgramProcess two = ProgramProcess.start(directory, node(server));
                Balancer balancer = Balancer.before(one.port(), two.port(), directory);
                Load load = Load.on(balancer.client(), true);
                SteadyReader reader = new SteadyReader(balancer.client());
                LiveListener listener = new LiveListener(balancer.client())) {
            Awaitility.await().until(() -> listener.last() > 0);
            load.awaitMore(50);
            one.askToEnd();
            assertThat(one.awaitEnd()).isEqualTo(143);
            load.awaitMore(50);
            assertThat(load.failed()).as("failed while one stopped: %s", load).isZero();
            try (ProgramProcess again = ProgramProcess.startAt(one.port(), directory, node(server))) {
                balancer.awaitNodes(2);
                two.kill();
                load.awaitMore(100);
                assertThat(load.failed()).as("failed behind the kill: %s", load).isZero();

                load.settle();
                assertThat(reader.settle()).hasSizeGreaterThan(50).containsOnly(200);
                listens(
                        listener,
                        again.client()
                                .read("/actuator/views")
                                .path("logPosition")
                                .asLong());
                Proof.of(server.sql(), balancer.client(), load);
            }
        }
    }

    private static void listens(LiveListener listener, long head) {
        Awaitility.await("the listener has it all")
                .atMost(Duration.ofSeconds(30))
                .until(() -> listener.last() >= head);
        assertThat(listener.seen())
                .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        System.out.printf("behind a balancer: live listener came back %d times%n", listener.reconnects());
    }

    /** A node as it is run: it pauses before it closes. */
    private static String[] node(PostgresServer server) {
        return Stream.concat(Stream.of(server.arguments()), Stream.of("--throughline.leaving.pause=2s"))
                .toArray(String[]::new);
    }
}
