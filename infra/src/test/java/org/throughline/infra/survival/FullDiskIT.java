package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.ProgramProcess;

/** The database's disk is full for a while. */
class FullDiskIT {

    private static final Duration FULL_FOR = Duration.ofSeconds(4);

    @Test
    void isToldToWhoeverWritesAndPassesWhenThereIsRoomAgain(
            @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString()), "mounting is not permitted");
        try {
            onDisk(disk, directory);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void onDisk(Path disk, Path directory) throws Exception {
        try (PostgresServer server = PostgresServer.start(disk.resolve("server"));
                ProgramProcess program = ProgramProcess.start(directory, server.arguments());
                Load load = Load.on(program.client(), true)) {
            Rounds.letPass(Duration.ofSeconds(1), Duration.ofSeconds(1));
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            Awaitility.await("commands are refused for want of room")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> load.answers("503 unavailable") > 0);
            Rounds.letPass(FULL_FOR, FULL_FOR);
            long acknowledged = load.acknowledged();
            int refused = load.answers("503 unavailable");
            Files.delete(ballast);
            boolean survived = server.isRunning();
            if (!survived) {
                server.startAgain();
            }
            Duration back = Outage.isOver(program.client());
            Awaitility.await("commands are accepted again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> load.acknowledged() > acknowledged);
            load.settle();
            System.out.printf(
                    "disk full for %d s: %d answers 503, PostgreSQL %s; log and views well %d ms after there was room%n",
                    FULL_FOR.toSeconds(), refused, survived ? "kept running" : "stopped itself", back.toMillis());
            Proof.of(server.sql(), program.client(), load);
        }
    }

    /** Takes all the room there is. */
    private static void fill(Path ballast) {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
