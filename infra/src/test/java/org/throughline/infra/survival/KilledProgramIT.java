package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/** The program is killed with signal 9 at random moments while clients write, again and again on the same data. */
class KilledProgramIT {

    private static final Duration LEAST = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofSeconds(2);

    @Test
    void losesNothingItAcknowledged(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        List<Long> backMillis = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"))) {
            ProgramProcess program = ProgramProcess.start(directory, server.arguments());
            try (Load load = Load.on(program.client(), false);
                    LiveListener listener = new LiveListener(program.client())) {
                for (int round = 0; round < Rounds.count(); round++) {
                    load.awaitMore(50);
                    Rounds.letPass(LEAST, MOST);
                    acknowledged.add(load.acknowledged());
                    program.kill();
                    long killed = System.nanoTime();
                    program = ProgramProcess.start(directory, server.arguments());
                    backMillis.add(Rounds.since(killed).toMillis());
                    load.turnTo(program.client());
                    listener.turnTo(program.client());
                }
                Rounds.letPass(LEAST, LEAST);
                load.settle();
                long head = program.client()
                        .read("/actuator/views")
                        .path("logPosition")
                        .asLong();
                Duration behind = Proof.viewsReach(program.client(), head);
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listener.last() >= head);
                System.out.printf(
                        "program killed %d times under load, after %s acknowledged commands; answered again after %s ms;"
                                + " views there %d ms after the last command; live listener reconnected %d times%n",
                        Rounds.count(), acknowledged, backMillis, behind.toMillis(), listener.reconnects());
                Proof.of(server.sql(), program.client(), load);
                assertThat(listener.seen())
                        .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            } finally {
                program.close();
            }
        }
    }
}
