package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Program;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.web.Wire.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what no client should send to every operation of the OpenAPI document: nothing is answered with a fault of ours,
 * every refusal has its code, and what is refused leaves no trace in the log.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NoInputBreaksItIT {

    private static final long SEED = 20_160_701;
    private static final byte[] NOTHING = {};
    private static final String JSON = "Content-Type: application/json";
    private static final String MARK = "@@@";

    private Program program;
    private PostgresLog log;
    private Wire wire;
    private JsonNode document;
    private final TreeMap<Integer, Integer> tally = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path directory) {
        program = Program.startWithSample(directory);
        log = program.bean(PostgresLog.class);
        wire = new Wire(program.port());
        document = program.client().read("/api/openapi.json");
    }

    @AfterAll
    void stop() {
        assertThat(program.client().get("/actuator/health").status()).isEqualTo(200);
        program.close();
    }

    @AfterEach
    void report(TestInfo test) {
        System.out.printf(
                "%s: %,d inputs, by status %s%n",
                test.getDisplayName(),
                tally.values().stream().mapToInt(Integer::intValue).sum(),
                tally);
        tally.clear();
        List<String> found = List.copyOf(broken);
        broken.clear();
        assertThat(found).isEmpty();
        // whatever was accepted can be shown
        program.settled();
    }

    @Test
    void bodiesThatAreNoCommand() {
        Random random = new Random(SEED);
        for (String path : commands()) {
            Garbage.BODIES.forEach(body -> refused("POST", path, List.of(JSON), body));
            for (int i = 0; i < 10; i++) {
                refused("POST", path, List.of(JSON), Garbage.random(random));
            }
        }
    }

    @Test
    void commandsWithOneWrongValue() {
        for (String path : commands()) {
            JsonNode example =
                    document.path("paths").path(path).at("/post/requestBody/content/application~1json/example");
            for (ObjectNode marked : marked(example)) {
                Garbage.VALUES.forEach(value -> answered(
                        "POST",
                        path,
                        List.of(JSON),
                        marked.toString().replace("\"" + MARK + "\"", value).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** Copies of the example, each with the mark in the place of one value, and one with a field nobody knows. */
    private static List<ObjectNode> marked(JsonNode example) {
        List<ObjectNode> copies = new ArrayList<>();
        pointers("", example).forEach(pointer -> {
            ObjectNode copy = (ObjectNode) example.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = copy.at(pointer.substring(0, slash));
            if (parent instanceof ObjectNode object) {
                object.put(pointer.substring(slash + 1), MARK);
                copies.add(copy);
            }
        });
        copies.add(((ObjectNode) example.deepCopy()).put("unknown", MARK));
        return copies;
    }

    private static Stream<String> pointers(String here, JsonNode node) {
        Stream<String> below = node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> pointers(here + "/" + i, node.get(i)))
                : node.properties().stream()
                        .limit(here.isEmpty() ? 99 : 3)
                        .flatMap(field -> pointers(here + "/" + field.getKey(), field.getValue()));
        return here.isEmpty() ? below : Stream.concat(Stream.of(here), below);
    }

    @Test
    void commandsWithOddHeaders() {
        for (String path : commands()) {
            Garbage.HEADERS.forEach((name, values) -> values.forEach(value -> {
                List<String> headers = new ArrayList<>(List.of(name + ": " + value));
                if (!name.equals("Content-Type")) {
                    headers.add(JSON);
                }
                refused("POST", path, headers, "{}".getBytes(StandardCharsets.UTF_8));
            }));
            refused("POST", path, List.of(), "{}".getBytes(StandardCharsets.UTF_8));
            refused("POST", path, List.of(JSON, JSON), "{}".getBytes(StandardCharsets.UTF_8));
            refused("POST", path, List.of(JSON, "If-Match: 1", "If-Match: 2"), "{}".getBytes(StandardCharsets.UTF_8));
            refused("POST", path + "?x=%00&x=1", List.of(JSON), "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The command itself is right: it must not be recorded and then refused for what its sender accepts. */
    @Test
    void rightCommandsWhoseAnswerNobodyWouldAccept() {
        for (String accept : List.of("text/html", "image/png", "text/event-stream", "application/xml", "garbage")) {
            refused(
                    "POST",
                    "/api/commands/register-organization",
                    List.of(JSON, "Accept: " + accept),
                    "{\"kind\":\"STATE\",\"name\":\"Nobody\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void batches() {
        Random random = new Random(SEED);
        List<byte[]> bodies = new ArrayList<>(Garbage.BODIES);
        Garbage.VALUES.forEach(value -> Stream.of(
                        "{\"command\":%s,\"commandId\":\"x\",\"payload\":{}}",
                        "{\"command\":\"FormTeam\",\"commandId\":%s,\"payload\":{}}",
                        "{\"command\":\"FormTeam\",\"commandId\":\"x\",\"payload\":%s}",
                        "{\"command\":\"FormTeam\",\"commandId\":\"x\",\"ifMatch\":%s,\"payload\":{}}",
                        "{\"command\":\"FormTeam\",\"commandId\":\"x\",\"originallyRecordedAt\":%s,\"payload\":{}}",
                        "{\"command\":\"FormTeam\",\"commandId\":\"x\",\"unknown\":%s,\"payload\":{}}")
                .forEach(line -> bodies.add(line.replace("%s", value).getBytes(StandardCharsets.UTF_8))));
        for (int i = 0; i < 200; i++) {
            bodies.add(Garbage.random(random));
        }
        long before = log.head();
        bodies.forEach(body -> answered("POST", "/api/commands", List.of("Content-Type: application/x-ndjson"), body));
        assertThat(log.head()).isEqualTo(before);
        Garbage.QUERY_VALUES.forEach(value -> answered(
                "POST", "/api/commands?onRefusal=" + value, List.of("Content-Type: application/x-ndjson"), NOTHING));
        Garbage.HEADERS.forEach((name, values) -> values.forEach(value -> answered(
                "POST",
                "/api/commands",
                List.of(name + ": " + value, "Content-Type: application/x-ndjson"),
                "{}".getBytes(StandardCharsets.UTF_8))));
        refused("POST", "/api/commands", List.of(JSON), NOTHING);
    }

    /** A time of its own in an otherwise right line. */
    @Test
    void batchesOfTimesAtTheEdge() {
        for (String time : Garbage.TIMES) {
            String line =
                    "{\"command\":\"RegisterOrganization\",\"commandId\":\"edge-%s\",\"originallyRecordedAt\":\"%s\",\"payload\":{\"kind\":\"STATE\",\"name\":\"Edge\",\"effectiveOn\":\"1900-01-01\"}}"
                            .formatted(time, time);
            answered(
                    "POST",
                    "/api/commands",
                    List.of("Content-Type: application/x-ndjson"),
                    line.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsWithOddParameters() {
        for (Read operation : reads()) {
            String path = usual(operation);
            operation.json().path("parameters").forEach(parameter -> {
                if (parameter.path("in").stringValue().equals("query")) {
                    String name = parameter.path("name").stringValue();
                    Garbage.QUERY_VALUES.forEach(value -> {
                        answered("GET", path + "?" + name + "=" + value, List.of(), NOTHING);
                    });
                    answered("GET", path + "?" + name, List.of(), NOTHING);
                    answered("GET", path + "?" + name + "=1&" + name + "=2", List.of(), NOTHING);
                    answered("GET", path + "?" + name + "=2024-01-01&" + name + "=2024-01-02", List.of(), NOTHING);
                    refused("GET", path + "?" + name.toUpperCase(java.util.Locale.ROOT) + "x=1", List.of(), NOTHING);
                }
            });
            Stream.of("?=", "?&&&", "?%00=1", "?%zz", "?a=%zz", "?a=%f", "?" + "a=b&".repeat(2000))
                    .forEach(query -> answered("GET", path + query, List.of(), NOTHING));
        }
    }

    @Test
    void liveReadsWithOddParameters() {
        for (Read operation : reads()) {
            if (operation.json().has("x-example-curl-live")) {
                String path = usual(operation);
                List<String> live = List.of("Accept: text/event-stream");
                operation.json().path("parameters").forEach(parameter -> {
                    if (parameter.path("in").stringValue().equals("query")) {
                        String name = parameter.path("name").stringValue();
                        Garbage.QUERY_VALUES.forEach(
                                value -> answered("GET", path + "?" + name + "=" + value, live, NOTHING));
                    }
                });
                Garbage.HEADERS
                        .getOrDefault("Last-Event-ID", List.of())
                        .forEach(value ->
                                answered("GET", path, List.of(live.getFirst(), "Last-Event-ID: " + value), NOTHING));
                Garbage.IDS.forEach(id -> answered("GET", operation.path().replace("{id}", id), live, NOTHING));
            }
        }
    }

    @Test
    void readsWithOddIdsAndHeaders() {
        for (Read operation : reads()) {
            String path = operation.path();
            if (path.contains("{id}")) {
                Garbage.IDS.forEach(id -> answered("GET", path.replace("{id}", id), List.of(), NOTHING));
            }
            Garbage.HEADERS.forEach((name, values) ->
                    values.forEach(value -> answered("GET", usual(operation), List.of(name + ": " + value), NOTHING)));
        }
    }

    @Test
    void pagesWithOddParameters() {
        for (String page : List.of("/", "/fragments/tree", "/fragments/timeline", "/fragments/span")) {
            for (String name : List.of("asOf", "knownAt", "before", "unknown")) {
                Garbage.QUERY_VALUES.forEach(value -> shown(page + "?" + name + "=" + value, List.of()));
                shown(page + "?" + name + "=1&" + name + "=2", List.of());
            }
            Garbage.HEADERS.forEach(
                    (name, values) -> values.forEach(value -> shown(page, List.of(name + ": " + value))));
            Stream.of("?=", "?%zz", "?a=%f").forEach(query -> shown(page + query, List.of()));
        }
    }

    /** A page tells people what they asked wrongly, in its own way. */
    private void shown(String target, List<String> headers) {
        Reply reply = wire.send("GET", target, headers, NOTHING);
        tally.merge(reply.status(), 1, Integer::sum);
        note(
                reply.status() >= 200 && reply.status() < 500,
                "a fault of ours",
                asked("GET", target, headers, NOTHING, reply));
    }

    @Test
    void addressesAndMethodsThatAreNotThere() {
        List<String> paths = new ArrayList<>(document.path("paths").propertyNames());
        for (String path : paths) {
            String there = path.replace("{id}", "sample-elm");
            Stream.of("PUT", "DELETE", "PATCH", "POST", "OPTIONS", "HEAD", "TRACE", "FOO")
                    .filter(method -> !(method.equals("POST") && path.startsWith("/api/commands")))
                    .forEach(method -> answered(method, there, List.of(JSON), NOTHING));
            Stream.of("/", "/x/y/z", "//", "/..", "/%2e%2e", ";x=y", "%00", ".json", "/*", "/\u00e9", "\\")
                    .forEach(suffix -> answered("GET", there + suffix, List.of(), NOTHING));
        }
        Stream.of(
                        "/api",
                        "/api/",
                        "/api/nothing",
                        "/nothing",
                        "/api/commands/",
                        "/api/commands/nothing",
                        "/error",
                        "*",
                        "http://localhost/api/tree",
                        "/api/%",
                        "/api/%zz",
                        "/api/{x}",
                        "/api/ x",
                        "/favicon.ico",
                        "/actuator/nothing",
                        "/actuator/env",
                        "//api/tree",
                        "/api//tree",
                        "/./api/tree")
                .forEach(path -> {
                    answered("GET", path, List.of(), NOTHING);
                    answered("POST", path, List.of(JSON), "{}".getBytes(StandardCharsets.UTF_8));
                });
        assertThat(wire.send("GET", "/api/nothing/at/all", List.of(), NOTHING)
                        .json()
                        .path("code")
                        .asString(""))
                .isEqualTo("no-such-address");
        assertThat(wire.send("DELETE", "/api/tree", List.of(), NOTHING)
                        .json()
                        .path("code")
                        .asString(""))
                .isEqualTo("method-not-allowed");
    }

    @Test
    void foreignPages() {
        List<String> foreign = List.of(
                "Host: example.org",
                "Host: localhost.example.org",
                "Host: 10.0.0.1:8080",
                "Host: evil@localhost",
                "Origin: http://example.org",
                "Origin: https://localhost",
                "Origin: null",
                "Origin: ",
                "Origin: http://localhost.example.org");
        byte[] right = "{\"kind\":\"STATE\",\"name\":\"Foreign\"}".getBytes(StandardCharsets.UTF_8);
        for (String header : foreign) {
            Reply read = refused("GET", "/api/tree", List.of(header), NOTHING);
            Reply told = refused("POST", "/api/commands/register-organization", List.of(header, JSON), right);
            assertThat(List.of(read.status(), told.status())).as(header).containsAnyOf(403, 400);
        }
    }

    private Reply refused(String method, String target, List<String> headers, byte[] body) {
        Reply reply = answered(method, target, headers, body);
        note(reply.status() >= 400, "not refused", asked(method, target, headers, body, reply));
        return reply;
    }

    private Reply answered(String method, String target, List<String> headers, byte[] body) {
        long before = method.equals("POST") ? log.head() : 0;
        Reply reply = wire.send(method, target, headers, body);
        tally.merge(reply.status(), 1, Integer::sum);
        String asked = asked(method, target, headers, body, reply);
        note(reply.status() >= 200 && reply.status() < 500, "a fault of ours", asked);
        if (reply.status() >= 400) {
            note(!method.equals("POST") || log.head() == before, "recorded and refused", asked);
            note(isTold(method, target, reply), "without a code", asked);
        }
        return reply;
    }

    /** The server itself refuses what is no HTTP, and parts that are not ours answer in their own way. */
    private static boolean isTold(String method, String target, Reply reply) {
        if (method.equals("HEAD") || method.equals("TRACE") || target.startsWith("/actuator/")) {
            return true;
        }
        if (!reply.isProblem()) {
            boolean noHttp = reply.status() == 400 || reply.status() == 417;
            return noHttp && reply.head().contains("Connection: close");
        }
        return !reply.json().path("code").asString("").isBlank()
                && reply.json().path("status").asInt() == reply.status();
    }

    private void note(boolean fine, String what, String asked) {
        if (!fine) {
            broken.add(what + ": " + asked);
        }
    }

    private static String asked(String method, String target, List<String> headers, byte[] body, Reply reply) {
        List<String> some = headers.stream().map(NoInputBreaksItIT::brief).toList();
        return "%s %s %s %s -> %s".formatted(method, brief(target), some, brief(body), brief(reply.head()));
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    private static String brief(byte[] body) {
        return brief(new String(body, StandardCharsets.UTF_8));
    }

    private List<String> commands() {
        return document.path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/commands/"))
                .toList();
    }

    private record Read(String path, JsonNode json) {}

    /** Every read there is. */
    private List<Read> reads() {
        return document.path("paths").properties().stream()
                .filter(path ->
                        path.getKey().startsWith("/api/") && path.getValue().has("get"))
                .map(path -> new Read(path.getKey(), path.getValue().path("get")))
                .toList();
    }

    /** The address with an id that is there. */
    private static String usual(Read operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.json().path("parameters")) {
            path = path.replace(
                    "{" + parameter.path("name").asString() + "}",
                    parameter.path("example").asString(""));
        }
        return path;
    }
}
