package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Answer;
import org.throughline.infra.Program;
import org.throughline.infra.web.Wire.Reply;
import tools.jackson.databind.JsonNode;

/** Conditions of HTTP, and refusals of the server below the program, over a real connection. */
class ConditionsIT {

    private static final byte[] NOTHING = {};

    private static Program program;
    private static Client client;
    private static Wire wire;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
        wire = new Wire(program.port());
        client.accepted(
                "register-organization",
                json("organizationId", "d1", "kind", "DISTRICT", "name", "One", "effectiveOn", "2016-07-01"));
        program.settled();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"\"", "\"abc\"", "\"7\", W/\"1\"", "\"8\",\"9\"", "\"0\""})
    void aCommandIsRefusedWhenNoTagIsThatOfItsSubject(String tags) {
        Answer answer = rename("Another", tags);
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.at("/code").asString()).isEqualTo("stale-version");
        assertThat(answer.at("/facts/currentVersion").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "1", "\"999\", \"1\"", "W/\"1\", \"1\""})
    void aCommandIsTakenWhenOneOfThemIs(String tags) {
        assertThat(rename("One", tags).at("/outcome").asString()).isEqualTo("unchanged");
    }

    @Test
    void anyVersionIsNotNone() {
        Answer answer = client.command(
                "register-organization",
                json("organizationId", "d2", "kind", "DISTRICT", "name", "Two", "effectiveOn", "2016-07-01"),
                "If-Match",
                "*");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(client.get("/api/organizations/d2").status()).isEqualTo(404);
    }

    private static Answer rename(String name, String tags) {
        return client.command(
                "rename-organization",
                json("organizationId", "d1", "name", name, "effectiveOn", "2020-01-01"),
                "If-Match",
                tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"1\"", "true", "[1]", "9223372036854775808"})
    void aLineIsHeldToThePublishedTypeOfIfMatch(String value) {
        JsonNode line = Client.JSON.readTree(
                "{\"command\":\"RenameOrganization\",\"commandId\":\"l1\",\"ifMatch\":%s,\"payload\":{\"organizationId\":\"d1\",\"name\":\"X\"}}"
                        .formatted(value));
        JsonNode answer = client.batch(List.of(line)).getFirst();
        assertThat(answer.path("code").asString()).isEqualTo("malformed");
        assertThat(answer.at("/faults/0/pointer").asString()).isEqualTo("/ifMatch");
    }

    /** Every read of the document, as its example has it. */
    @Test
    void whoeverHasAnythingGetsNoReadAgain() {
        JsonNode paths = client.read("/api/openapi.json").path("paths");
        assertThat(paths.properties().stream()
                        .filter(path -> path.getKey().startsWith("/api/")
                                && path.getValue().has("get"))
                        .filter(path ->
                                path.getValue().at("/get/responses/200/content").has("application/json"))
                        .map(Map.Entry::getValue)
                        .map(path -> path.at("/get/x-example-curl").asString().replaceFirst("^curl '?[^/]*//[^/]*", ""))
                        .map(target -> target.replaceFirst("'.*$", ""))
                        .filter(target -> status(target, "If-None-Match: *") != 304
                                || status(target, "If-None-Match: \"never\"") != 200)
                        .toList())
                .isEmpty();
        assertThat(status("/api/teams/nobody", "If-None-Match: *")).isEqualTo(404);
    }

    private static int status(String target, String header) {
        return wire.send("GET", target, List.of(header), NOTHING).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/teams/t%2Fa",
                "/api/teams/t%5Ca",
                "/api/teams/%00",
                "/api/teams/%",
                "/api/teams/%zz",
                "/api/tree?a=|",
                "/api/tree?a=[",
                "/api/te\u00e4m",
                "/api/{x}"
            })
    void anAddressThatCannotBeReadIsRefusedInOurForm(String target) {
        assertOurs(wire.send("GET", target, List.of(), NOTHING), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil@localhost", "Host: local host", "Host: localhost:x", "X-Long: 20000"})
    void aHeaderThatCannotBeReadIsRefusedInOurForm(String header) {
        assertOurs(wire.send("GET", "/api/tree", List.of(header.replace("20000", "x".repeat(20_000))), NOTHING), 400);
    }

    @Test
    void anAddressOfTenThousandLettersIsRefusedInOurForm() {
        assertOurs(wire.send("GET", "/api/teams/" + "x".repeat(10_000), List.of(), NOTHING), 400);
    }

    private static void assertOurs(Reply reply, int status) {
        assertThat(reply.status()).as(reply.head()).isEqualTo(status);
        assertThat(reply.isProblem()).as(reply.head()).isTrue();
        assertThat(reply.head()).contains("nosniff").doesNotContain("charset=ISO");
        JsonNode problem = reply.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo("bad-request");
        assertThat(problem.path("title").asString()).isNotBlank();
        if (problem.has("instance")) {
            assertThat(java.net.URI.create(problem.path("instance").asString()).getHost())
                    .isNull();
        }
    }

    @Test
    void tracingIsRefusedWithWhatTheAddressTakes() {
        Reply reply = wire.send("TRACE", "/api/teams/t1", List.of(), NOTHING);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.json().path("instance").asString()).isEqualTo("/api/teams/t1");
        assertThat(reply.head()).contains("Allow: GET, HEAD, OPTIONS");
        assertThat(wire.send("TRACE", "/api/commands/form-team", List.of(), NOTHING)
                        .head())
                .contains("Allow: POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH"})
    void commandsAreSentAndNothingElse(String method) {
        for (String target : List.of("/api/commands", "/api/commands/form-team", "/api/commands/nothing")) {
            Reply reply = wire.send(method, target, List.of("Content-Type: application/json"), NOTHING);
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.head()).contains("Allow: POST, OPTIONS");
            assertThat(reply.isProblem()).isTrue();
        }
        Reply asked = wire.send("OPTIONS", "/api/commands/form-team", List.of(), NOTHING);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.head()).contains("Allow: POST, OPTIONS");
    }

    @Test
    void whatIsReadTakesItsHeadToo() {
        assertThat(wire.send("DELETE", "/api/teams/t1", List.of(), NOTHING).head())
                .contains("Allow: GET,HEAD");
    }

    @Test
    void aRefusalInFrontOfEverythingHasItsAddress() {
        Reply reply = wire.send("GET", "/api/tree", List.of("Host: example.org"), NOTHING);
        assertThat(reply.json().path("instance").asString()).isEqualTo("/api/tree");
        assertThat(reply.head().toLowerCase(java.util.Locale.ROOT)).doesNotContain("charset");
        assertThat(reply.json().path("code").asString()).isEqualTo("foreign-host");
    }
}
