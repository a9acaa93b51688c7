package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client;
import org.throughline.infra.ProgramProcess;

/** A program that is asked to end says so before it does, so that a balancer can send its requests elsewhere. */
class OrderlyStopIT {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Test
    void isNotReadyWhileItStillAnswers(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        try (ProgramProcess program =
                ProgramProcess.start(directory, "--throughline.leaving.pause=" + PAUSE.toMillis() + "ms")) {
            Client client = program.client();
            client.accepted(
                    "register-organization",
                    Client.json(
                            "organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
            program.askToEnd();
            int answeredAfterwards = 0;
            long notReadySince = 0;
            while (notReadySince == 0 || System.nanoTime() - notReadySince < PAUSE.toNanos() * 3 / 4) {
                int readiness = client.get("/actuator/health/readiness").status();
                if (readiness == 503 && notReadySince == 0) {
                    notReadySince = System.nanoTime();
                }
                client.formTeam("team-" + System.nanoTime(), "d1");
                assertThat(client.get("/api/tree").status()).isEqualTo(200);
                answeredAfterwards += notReadySince == 0 ? 0 : 1;
            }
            assertThat(answeredAfterwards).isPositive();
            assertThat(program.awaitEnd()).isEqualTo(143);
            assertThat(answers(client)).isFalse();
        }
    }

    private static boolean answers(Client client) {
        try {
            return client.get("/actuator/health").status() > 0;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }
}
