package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.infra.database.Unpooled;

/** What an erasure leaves of a person on the disk, below the whole folder of the data: nothing, and nobody waits for that. */
class ErasureIT {

    /** For a busy machine. Who waited behind a reader would wait until the driver gives up, which is half a minute. */
    private static final Duration QUICK = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.start(folder);
        client = program.client();
        put("m-stays", "Theodora Bleibenberg");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @AfterEach
    void otherPeopleRemain() {
        assertThat(client.read("/api/people/m-stays").path("name").asString()).isEqualTo("Theodora Bleibenberg");
    }

    /** Another transaction, older than the erasure, is no reason to keep anything: it can hold back every clean-up. */
    @Test
    void leavesNothingInAnyFileWhateverElseIsOpen() throws SQLException {
        List<String> traces = onTheDisk("m-gone", "Ottilie Unvergessen");
        try (Connection older = elsewhere("select count(*) from log.event")) {
            assertThat(client.delete("/api/people/m-gone").status()).isEqualTo(200);
            awaitNo(traces);
            assertThat(older.isValid(1)).isTrue();
        }
        assertThat(unwiped()).isZero();
        assertThat(client.lines("/actuator/prometheus")).contains("throughline_people_unwiped 0.0");
    }

    @Test
    void nobodyWaitsBehindAReaderAndItIsWipedAfterThat() throws SQLException {
        List<String> traces = onTheDisk("m-read", "Wendelin Ausdauer");
        try (Connection reader = elsewhere("select count(*) from people.person")) {
            assertThat(quickly(() -> client.delete("/api/people/m-read").status()))
                    .isEqualTo(200);
            Awaitility.await("while the reader reads on")
                    .during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> quickly(() -> client.page("/").status()) == 200
                            && quickly(() -> client.get("/api/people").status()) == 200
                            && unwiped() == 1);
            assertThat(client.read("/api/people/m-read").has("name")).isFalse();
            assertThat(Traces.of(traces, folder)).isNotEmpty();
            assertThat(client.get("/actuator/health").status()).isEqualTo(200);
            assertThat(reader.isValid(1)).isTrue();
        }
        awaitNo(traces);
    }

    @Test
    void nobodyIsErasedWhomTheListCannotTake() throws IOException {
        put("m-unlisted", "Ida Wartezeit");
        Path list = folder.resolve("pg.erased");
        Path aside = folder.resolve("aside");
        Files.move(list, aside);
        Files.createDirectory(list);
        Client.Answer refused = client.delete("/api/people/m-unlisted");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code").asString()).isEqualTo("unavailable");
        assertThat(client.read("/api/people/m-unlisted").path("name").asString())
                .isEqualTo("Ida Wartezeit");
        Files.delete(list);
        Files.move(aside, list);
        assertThat(client.delete("/api/people/m-unlisted").status()).isEqualTo(200);
        assertThat(ErasedIds.in(list).contains("m-unlisted")).isTrue();
    }

    /** Puts somebody into the directory, changed once, and sees them in the table's file and in the write-ahead log. */
    private static List<String> onTheDisk(String memberId, String name) {
        String email = name.replace(' ', '.') + "@unvergessen.example";
        String phone = "+1 303 555 " + (1000 + Math.floorMod(memberId.hashCode(), 1000));
        put(memberId, name + " the Former");
        client.put(
                "/api/people/" + memberId,
                Client.JSON.writeValueAsString(json("name", name, "email", email, "phone", phone)));
        program.views().execute("checkpoint");
        List<String> traces = List.of(name, email, phone);
        for (String trace : traces) {
            Set<String> files = Traces.of(List.of(trace), folder);
            assertThat(files).anyMatch(file -> file.startsWith("pg/base/"));
            assertThat(files).anyMatch(file -> file.startsWith("pg/pg_wal/"));
        }
        return traces;
    }

    private static void awaitNo(List<String> traces) {
        Awaitility.await("no file holds them")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Traces.of(traces, folder)).isEmpty());
    }

    private static void put(String memberId, String name) {
        assertThat(client.put("/api/people/" + memberId, Client.JSON.writeValueAsString(json("name", name)))
                        .status())
                .isEqualTo(200);
    }

    private static long unwiped() {
        return client.read("/actuator/health")
                .at("/components/people/details/unwiped")
                .asLong(-1);
    }

    /** A transaction that has read this and is left open, so that it sees what it saw. */
    private static Connection elsewhere(String query) throws SQLException {
        Connection connection = Unpooled.connection(program.bean(HikariDataSource.class));
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(query).close();
        }
        return connection;
    }

    /** One request to the program. */
    private interface Request {
        int status();
    }

    private static int quickly(Request request) {
        long begun = System.nanoTime();
        int status = request.status();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
        return status;
    }
}
