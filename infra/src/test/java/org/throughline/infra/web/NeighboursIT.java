package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;
import org.throughline.infra.web.Wire.Reply;

/** What the settings open to a dashboard on this machine and to a proxy that asks everybody who they are. */
class NeighboursIT {

    private static final String DASHBOARD = "http://localhost:3000";
    private static final String PUBLIC = "https://throughline.district.example";
    private static final String NAME = "Host: throughline.district.example";
    private static final byte[] STATE = "{\"kind\":\"STATE\",\"name\":\"Colorado\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.startOn(
                QuickDatabases.empty(),
                "--throughline.web.dashboards=" + DASHBOARD,
                "--throughline.web.proxy=" + PUBLIC);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aDashboardReads(String method) {
        Reply reply = send(method, "/api/tree", NOTHING, "Origin: " + DASHBOARD, "Sec-Fetch-Site: same-site");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(headers(reply))
                .contains("access-control-allow-origin: " + DASHBOARD, "access-control-expose-headers: etag")
                .anyMatch(line -> line.startsWith("vary:") && line.contains("origin"));
    }

    @Test
    void aDashboardThatAsksBeforehandIsToldThatItMayRead() {
        Reply reply = send(
                "OPTIONS",
                "/api/tree",
                NOTHING,
                "Origin: " + DASHBOARD,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(headers(reply))
                .contains(
                        "access-control-allow-origin: " + DASHBOARD,
                        "access-control-allow-methods: get, head",
                        "access-control-allow-headers: accept, if-none-match, last-event-id");
    }

    @Test
    void aDashboardChangesNothing() {
        String[] asking = {"Origin: " + DASHBOARD, "Access-Control-Request-Method: POST"};
        assertRefused("foreign-origin", send("OPTIONS", "/api/commands/register-organization", NOTHING, asking));
        assertRefused("foreign-origin", post("Origin: " + DASHBOARD));
        assertThat(program.settled()).isZero();
    }

    @Test
    void nobodyElseIsTakenForADashboard() {
        for (String other : List.of("http://localhost:3001", "https://localhost:3000", "http://127.0.0.1:3000")) {
            Reply reply = send("GET", "/api/tree", NOTHING, "Origin: " + other);
            assertRefused("foreign-origin", reply);
            assertThat(headers(reply)).noneMatch(line -> line.startsWith("access-control"));
        }
        assertRefused("foreign-origin", send("GET", "/api/tree", NOTHING, "Origin: " + DASHBOARD, "Origin: " + PUBLIC));
    }

    @Test
    void theNamedProxyForwards() {
        String[] forwarded = {NAME, "X-Forwarded-For: 10.0.0.7", "X-Forwarded-Proto: https", "Via: 1.1 proxy"};
        assertThat(send("GET", "/", NOTHING, forwarded).status()).isEqualTo(200);
        assertThat(send("GET", "/api/tree", NOTHING, "Host: throughline.district.example:443", "Origin: " + PUBLIC)
                        .status())
                .isEqualTo(200);
        // as proxies do that send their upstream's name
        assertThat(send("GET", "/api/tree", NOTHING, "Origin: " + PUBLIC).status())
                .isEqualTo(200);
    }

    @Test
    void behindTheProxyForeignPagesAreForeign() {
        assertRefused("foreign-host", send("GET", "/", NOTHING, "Host: other.district.example"));
        assertRefused("foreign-origin", post(NAME, "Origin: https://evil.example"));
        assertRefused("foreign-origin", post(NAME, "Origin: http://throughline.district.example"));
        assertRefused("cross-site", send("GET", "/api/tree", NOTHING, NAME, "Sec-Fetch-Site: same-site"));
    }

    @Test
    void theProgramDoesNotStartWithSettingsThatAreNoOrigins() {
        assertThatThrownBy(() -> Program.startOn(
                        QuickDatabases.empty(),
                        "--throughline.web.dashboards=*,http://dashboards.example",
                        "--throughline.web.proxy=http://throughline.district.example"))
                .rootCause()
                .hasMessageContainingAll("'*'", "'http://dashboards.example'", "'http://throughline.district.example'");
    }

    private static Reply post(String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type: application/json"), Arrays.stream(headers))
                .toArray(String[]::new);
        return send("POST", "/api/commands/register-organization", STATE, all);
    }

    private static Reply send(String method, String target, byte[] body, String... headers) {
        return new Wire(program.port()).send(method, target, List.of(headers), body);
    }

    private static void assertRefused(String code, Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
    }

    private static List<String> headers(Reply reply) {
        return reply.head().toLowerCase(java.util.Locale.ROOT).lines().toList();
    }
}
