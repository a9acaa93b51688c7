package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/** A program that is started while its database is away. */
class PatientStartIT {

    @Test
    void waitsUntilTheDatabaseIsThere(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("server"))) {
            String[] arguments = server.arguments();
            server.crash();
            CompletableFuture<ProgramProcess> starting =
                    CompletableFuture.supplyAsync(() -> ProgramProcess.start(directory, arguments));
            Awaitility.await("it says that it waits")
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> logOf(directory).contains("waiting for the database"));
            server.startAgain();
            try (ProgramProcess program = starting.get(90, TimeUnit.SECONDS)) {
                assertThat(program.client()
                                .read("/actuator/health")
                                .at("/status")
                                .asString())
                        .isEqualTo("UP");
            }
        }
    }

    private static String logOf(Path directory) throws IOException {
        try (Stream<Path> logs =
                Files.list(directory).filter(file -> file.toString().endsWith(".log"))) {
            Path log = logs.findFirst().orElse(null);
            return log == null ? "" : Files.readString(log);
        }
    }
}
