package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.infra.Client.json;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Program;
import org.throughline.query.read.ComputedReads;

/** No request, and not many at once, stops the program: those that compute wait in line, and the others do not notice. */
@Timeout(120)
class StandingIT {

    private static Program program;
    private static Client client;
    private static Standing standing;
    private static ComputedReads computed;

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = Program.start(directory, "--throughline.database.read-limit=500ms");
        client = program.client();
        standing = Standing.in(program);
        computed = program.bean(ComputedReads.class);
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @AfterEach
    void end() {
        letGo();
        requests.shutdownNow();
    }

    private void letGo() {
        standing.letGo();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> computed.running() == 0 && computed.waiting() == 0);
    }

    @Test
    void answersOthersWhileMoreComputeThanMay() {
        List<CompletableFuture<Answer>> dear = fill(60);
        for (int i = 0; i < 20; i++) {
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(client.get("/api/organizations/d1").status()).isEqualTo(200);
            client.formTeam("standing-" + i, "d1");
        }
        assertThat(computed.running()).isEqualTo(computed.width());
        // all but those that compute are told within seconds that there was no turn
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> dear.stream().filter(CompletableFuture::isDone).count() >= 60L - computed.width());
        standing.letGo();
        List<Answer> answers = dear.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(computed.width());
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(StandingIT::isBusy);
    }

    @Test
    void refusesWhatComputesBeforeItAnswersAnything() {
        isBusy(whileFull(() -> client.get("/api/tree")));
        isBusy(whileFull(() -> client.get("/api/teams?asOf=2020-01-01")));
        Client.Page page = whileFull(() -> client.page("/"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("being answered").doesNotContain("Here is the present");
        assertThat(whileFull(() -> client.page("/questions")).status()).isEqualTo(503);
        assertThat(whileFull(() -> client.page("/fragments/tree")).status()).isEqualTo(503);
        Wire.Reply stream = whileFull(() ->
                new Wire(program.port()).send("GET", "/api/tree", List.of("Accept: text/event-stream"), new byte[0]));
        assertThat(stream.status()).isEqualTo(503);
        assertThat(stream.isProblem()).isTrue();
        assertThat(stream.head()).containsIgnoringCase("Retry-After: ");
    }

    /** What computes ends after its time, and on a busy machine that is soon: each answer comes while the gate is full. */
    private <T> T whileFull(Supplier<T> asked) {
        fill(60);
        T answer = asked.get();
        letGo();
        return answer;
    }

    @Test
    void endsAComputationWhoseClientHasGone() throws IOException {
        standing.hold();
        long left = computed.left();
        try (Socket socket = ask("/test/spin")) {
            Awaitility.await().until(() -> computed.running() == 1);
            assertThat(socket.isConnected()).isTrue();
        }
        Awaitility.await().until(() -> computed.left() == left + 1 && computed.running() == 0);
    }

    @Test
    void answersAClientThatStaysOnOneConnection() throws IOException {
        try (Socket socket = ask("/test/briefly")) {
            assertThat(read(socket)).contains("200").contains("done");
            send(socket, "/test/briefly");
            assertThat(read(socket)).contains("200").contains("done");
        }
    }

    @Test
    void answersAClientThatSendsItsNextRequestAhead() throws IOException {
        long left = computed.left();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), program.port())) {
            socket.setSoTimeout(20_000);
            send(socket, "/test/briefly");
            Awaitility.await().until(() -> computed.running() == 1);
            send(socket, "/api/organizations/d1");
            assertThat(read(socket)).contains("done");
            assertThat(read(socket)).contains("organizationId");
        }
        assertThat(computed.left()).isEqualTo(left);
    }

    @Test
    void refusesARequestWhoseStatementTakesTooLong() {
        Answer answer = client.get("/test/sleep");
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.at("/code").asString()).isEqualTo("too-long");
    }

    @Test
    void readsChangeNothing() {
        JdbcClient reads = program.bean("readClient", JdbcClient.class);
        assertThatThrownBy(() -> reads.sql("delete from subject").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void recordsWhileReadsHoldAllTheirConnections() throws SQLException {
        HikariDataSource pool = program.bean("readConnections", HikariDataSource.class);
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }
            client.formTeam("held", "d1");
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private List<CompletableFuture<Answer>> fill(int count) {
        standing.hold();
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> client.get("/test/spin"), requests));
        }
        Awaitility.await()
                .until(() ->
                        computed.running() == computed.width() && asked.stream().anyMatch(CompletableFuture::isDone));
        return asked;
    }

    private static void isBusy(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code").asString()).isEqualTo("busy");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    private static Socket ask(String path) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), program.port());
        socket.setSoTimeout(20_000);
        send(socket, path);
        return socket;
    }

    private static void send(Socket socket, String path) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: */*\r\n\r\n".formatted(path, program.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Head and content of one answer that says its length or comes in chunks, no byte more. */
    private static String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String head = line(in, "\r\n\r\n");
        boolean chunked = head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
        if (chunked) {
            return head + line(in, "\r\n0\r\n\r\n");
        }
        int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < end.length()
                || !text.substring(text.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("the connection ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
