package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;
import org.throughline.infra.web.Wire.Reply;

/** Whatever the program listens on obeys the same rules: asked over each of its ports, operations having one of their own. */
class EveryPortIT {

    private static final byte[] NOTHING = {};

    private static Program program;
    private static Set<InetSocketAddress> ports;

    @BeforeAll
    static void start() {
        String database = QuickDatabases.empty();
        Set<InetSocketAddress> before = Listening.now();
        program = Program.startOn(database, "--management.server.port=0");
        ports = new HashSet<>(Listening.now());
        ports.removeAll(before);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void isOfThisMachine() {
        assertThat(ports)
                .hasSize(2)
                .anyMatch(port -> port.getPort() == program.port())
                .allMatch(port -> port.getAddress().isLoopbackAddress());
    }

    @Test
    void isServed() {
        assertThat(ports)
                .allSatisfy(port -> assertThat(get(port).status()).isEqualTo(200))
                .allSatisfy(port -> assertThat(get(port, "Origin: http://localhost:" + port.getPort())
                                .status())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.1:8080", "127.0.0.1.evil.example"})
    void refusesAForeignHost(String host) {
        assertRefused("foreign-host", "Host: " + host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://localhost", "null", "http://localhost:1"})
    void refusesAForeignOrigin(String origin) {
        assertRefused("foreign-origin", "Origin: " + origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=10.0.0.7",
                "X-Forwarded-For: 10.0.0.7",
                "x-forwarded-host: throughline.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /t",
                "X-Real-IP: 10.0.0.7",
                "Via: 1.1 proxy"
            })
    void refusesWhatAProxyForwards(String header) {
        assertRefused("forwarded", header);
        assertThat(ports)
                .allSatisfy(port -> assertThat(
                                get(port, header).json().path("detail").asString())
                        .contains(header.substring(0, header.indexOf(':')), "administrator", "throughline.web.proxy"));
    }

    @ParameterizedTest
    @CsvSource({"cross-site, no-cors, image", "same-site, cors, empty", "cross-site, navigate, iframe"})
    void refusesWhatAForeignPageStarts(String site, String mode, String dest) {
        assertRefused("cross-site", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: " + mode, "Sec-Fetch-Dest: " + dest);
    }

    @Test
    void refusesWhatAForeignPageFetchesAhead() {
        assertRefused(
                "cross-site",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: document",
                "Sec-Purpose: prefetch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "same-origin", "none"})
    void opensForWhoFollowsALink(String site) {
        assertThat(ports)
                .allSatisfy(port -> assertThat(get(
                                        port,
                                        "Sec-Fetch-Site: " + site,
                                        "Sec-Fetch-Mode: navigate",
                                        "Sec-Fetch-Dest: document")
                                .status())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--management.server.address=0.0.0.0", "--management.server.address=::"})
    void theProgramDoesNotStartWithOperationsThatOthersReach(String address) {
        assertThatThrownBy(() -> Program.startOn(QuickDatabases.empty(), "--management.server.port=0", address))
                .rootCause()
                .hasMessageContaining("management.server.address='0")
                .hasMessageContaining("is not a loopback address");
    }

    /** Reads and changes alike. */
    private static void assertRefused(String code, String... headers) {
        assertThat(ports).allSatisfy(port -> {
            assertThat(code(get(port, headers))).isEqualTo(code);
            assertThat(code(new Wire(port.getPort()).send("POST", "/actuator/views", List.of(headers), NOTHING)))
                    .isEqualTo(code);
        });
    }

    private static String code(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        return reply.json().path("code").asString();
    }

    private static Reply get(InetSocketAddress port, String... headers) {
        String target = port.getPort() == program.port() ? "/api/tree" : "/actuator/views";
        return new Wire(port.getPort()).send("GET", target, List.of(headers), NOTHING);
    }
}
