package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.command.door.Spool;
import org.throughline.command.door.SpoolLimits;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.ProgramProcess;
import org.throughline.infra.database.QuickDatabases;
import tools.jackson.databind.JsonNode;

/** Where batches wait while they come in: seen by nobody else, limited, and gone even when the program is killed. */
class SpoolIT {

    private static final Object STATE = json(
            "command", "RegisterOrganization", "commandId", "co", "payload", json("kind", "STATE", "name", "Colorado"));

    @TempDir
    private Path directory;

    @Test
    void isForTheProgramAloneAndGoneAfterAKill() throws IOException {
        Path spool = directory.resolve("pg.spool");
        try (ProgramProcess program = ProgramProcess.start(directory);
                Socket sender = new Socket(InetAddress.getLoopbackAddress(), program.port())) {
            sender.getOutputStream().write(halfABatch(program.port()));
            sender.getOutputStream().flush();
            Awaitility.await("half a batch is in")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> batches(spool).stream()
                            .anyMatch(batch -> batch.toFile().length() > 0));
            Path batch = batches(spool).getFirst();
            assertThat(mode(batch)).isEqualTo("rw-------");
            assertThat(mode(Objects.requireNonNull(batch.getParent()))).isEqualTo("rwx------");
            startAnother(spool);
            assertThat(batch).exists();

            program.kill();
            assertThat(batch).exists();
        }
        startAnother(spool);
        assertThat(spool).isEmptyDirectory();
    }

    /** What one that starts does in the folder. */
    private static void startAnother(Path spool) throws IOException {
        new Spool(spool, new SpoolLimits(1, 1, 0)).close();
    }

    @Test
    void refusesABatchOfTooManyLinesOrBytesWhole() {
        try (Program program = Program.startOn(
                QuickDatabases.empty(), "--throughline.spool.most-lines=3", "--throughline.spool.most-bytes=1KB")) {
            JsonNode lines = program.client().batch(List.of(STATE, "", "", "")).getFirst();
            assertThat(lines.path("code").asString()).isEqualTo("too-large");
            assertThat(lines.path("status").asInt()).isEqualTo(413);
            assertThat(lines.at("/facts/maximumLines").asInt()).isEqualTo(3);
            JsonNode bytes =
                    program.client().batch(List.of(STATE, "x".repeat(1_024))).getFirst();
            assertThat(bytes.path("code").asString()).isEqualTo("too-large");
            assertThat(bytes.at("/facts/maximumBytes").asInt()).isEqualTo(1_024);
            assertThat(program.settled()).isZero();

            assertThat(program.client().batch(Collections.nCopies(3, STATE)))
                    .extracting(line -> line.path("outcome").asString(""))
                    .containsExactly("applied", "repeated", "repeated", "");
        }
    }

    @Test
    void leavesRoomOnTheDisk() {
        try (Program program = Program.startOn(QuickDatabases.empty(), "--throughline.spool.keep-free=1000000TB")) {
            JsonNode refused = program.client().batch(List.of(STATE)).getFirst();
            assertThat(refused.path("code").asString()).isEqualTo("no-room");
            assertThat(refused.path("status").asInt()).isEqualTo(507);
            assertThat(refused.path("detail").asString()).contains("throughline.spool.keep-free");
            assertThat(program.settled()).isZero();
        }
    }

    private static byte[] halfABatch(int port) {
        String line = Client.JSON.writeValueAsString(STATE) + "\n";
        String half = line.repeat(1_000);
        String head = """
                POST /api/commands HTTP/1.1
                Host: localhost:%d
                Content-Type: application/x-ndjson
                Content-Length: %d

                """.formatted(port, 2 * half.length());
        return (head.replace("\n", "\r\n") + half).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> batches(Path spool) {
        try (Stream<Path> all = Files.walk(spool)) {
            return all.filter(file -> file.toString().endsWith(".ndjson")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
