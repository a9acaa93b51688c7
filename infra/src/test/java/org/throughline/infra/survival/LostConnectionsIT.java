package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.ProgramProcess;

/** Connections to the database are cut at random moments while clients write. */
class LostConnectionsIT {

    private static final int TIMES = 20;

    @Test
    void costNothingButATryMore(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        int cut = 0;
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"));
                ProgramProcess program = ProgramProcess.start(directory, server.arguments());
                Load load = Load.on(program.client(), true);
                LiveListener listener = new LiveListener(program.client())) {
            for (int i = 0; i < TIMES; i++) {
                Rounds.letPass(Duration.ofMillis(50), Duration.ofMillis(700));
                cut += cut(server.sql(), i % 5 == 4 ? 100 : 3);
            }
            Duration back = Outage.isOver(program.client());
            load.settle();
            long head =
                    program.client().read("/actuator/views").path("logPosition").asLong();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listener.last() >= head);
            System.out.printf(
                    "%d connections cut at %d moments under load; log and views well %d ms after the last; live listener"
                            + " reconnected %d times%n",
                    cut, TIMES, back.toMillis(), listener.reconnects());
            Proof.of(server.sql(), program.client(), load);
            assertThat(listener.seen())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        }
    }

    private static int cut(JdbcTemplate sql, int most) {
        return sql.queryForList("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where pid <> pg_backend_pid() and backend_type = 'client backend' order by random() limit ?
                        """, Boolean.class, most).size();
    }
}
