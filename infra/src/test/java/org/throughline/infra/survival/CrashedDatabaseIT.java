package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/** PostgreSQL stops at once at random moments while clients write; the program keeps running all the time. */
class CrashedDatabaseIT {

    private static final Duration LEAST = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofSeconds(2);
    /** Once, long enough for everything that tries less and less often to have become slow. */
    private static final Duration LONG = Duration.ofSeconds(12);

    @Test
    void isReportedWhileItLastsAndForgottenWhenItIsOver(
            @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        List<Long> backMillis = new ArrayList<>();
        List<Integer> rebuilds = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"));
                ProgramProcess program = ProgramProcess.start(directory, server.arguments());
                Load load = Load.on(program.client(), true);
                LiveListener listener = new LiveListener(program.client())) {
            for (int round = 0; round < Rounds.count(); round++) {
                load.awaitMore(50);
                Rounds.letPass(LEAST, MOST);
                CompletableFuture<Integer> rebuild = round % 3 == 1 ? rebuild(program) : null;
                Rounds.letPass(Duration.ZERO, LEAST);
                server.crash();
                Outage.isTold(program.client());
                Rounds.letPass(LEAST, round == 0 ? LONG : MOST);
                server.startAgain();
                if (rebuild != null) {
                    rebuilds.add(rebuild.get());
                }
                backMillis.add(Outage.isOver(program.client()).toMillis());
            }
            Rounds.letPass(LEAST, LEAST);
            load.settle();
            long head =
                    program.client().read("/actuator/views").path("logPosition").asLong();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listener.last() >= head);
            System.out.printf(
                    "PostgreSQL crashed %d times under load; log and views back %s ms after it answered; live listener"
                            + " reconnected %d times; rebuilds under way at the crash answered %s%n",
                    Rounds.count(), backMillis, listener.reconnects(), rebuilds);
            assertThat(rebuilds).isSubsetOf(200, 503);
            Proof.of(server.sql(), program.client(), load);
            assertThat(listener.seen())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        }
    }

    private static CompletableFuture<Integer> rebuild(ProgramProcess program) {
        return CompletableFuture.supplyAsync(
                () -> program.client().post("/actuator/views").status());
    }
}
