package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.throughline.infra.Program;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.web.Places.Place;
import org.throughline.infra.web.Wire.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Sends what no client should send to every operation of the OpenAPI document: nothing is answered with a fault of ours,
 * every refusal has its code and no member that the document does not know, and what is refused leaves no trace in the log.
 *
 * <p>Not every value is tried in every place. Places that are likely to be read by the same code share the values among
 * them ({@link Spread}): fields of commands and parameters of reads for which the schema says the same, the addresses of
 * commands, those of reads, and those of pages. What only one of many fields of a kind gets wrong, with only some of the values, can
 * be missed; a field that bears none of them is found, and so is a value that no field bears.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NoInputBreaksItIT {

    private static final long SEED = 20_160_701;
    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String JSON = "Content-Type: application/json";

    private Program program;
    private PostgresLog log;
    private Wire wire;
    private JsonNode document;
    private Set<String> members;
    private final TreeMap<Integer, Integer> tally = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        program = Program.startOnSample();
        log = program.bean(PostgresLog.class);
        wire = new Wire(program.port());
        document = program.client().read("/api/openapi.json");
        members =
                Set.copyOf(document.at("/components/schemas/Problem/properties").propertyNames());
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
        List<byte[]> bodies = new ArrayList<>(Garbage.BODIES);
        for (int i = 0; i < 200; i++) {
            bodies.add(Garbage.random(random));
        }
        spread(commands(), bodies, (path, body) -> refused("POST", path, List.of(JSON), body));
    }

    @Test
    void commandsWithOneWrongValue() {
        List<Place> places =
                commands().stream().flatMap(path -> places(path).stream()).toList();
        Spread.over(places, Place::kind, Garbage.VALUES)
                .forEach(dealt -> answered(
                        "POST",
                        dealt.place().path(),
                        List.of(JSON),
                        dealt.place().with(dealt.value())));
    }

    private List<Place> places(String path) {
        JsonNode content = document.path("paths").path(path).at("/post/requestBody/content/application~1json");
        String schema = content.at("/schema/$ref").asString().substring(1);
        return Places.of(path, content.path("example"), document.at(schema));
    }

    @Test
    void commandsWithOddHeaders() {
        List<List<String>> odd = new ArrayList<>(oddHeaders().stream()
                .map(header -> header.startsWith("Content-Type:") ? List.of(header) : List.of(header, JSON))
                .toList());
        odd.add(List.of());
        odd.add(List.of(JSON, JSON));
        odd.add(List.of(JSON, "If-Match: 1", "If-Match: 2"));
        spread(commands(), odd, (path, headers) -> refused("POST", path, headers, EMPTY));
        commands().forEach(path -> refused("POST", path + "?x=%00&x=1", List.of(JSON), EMPTY));
    }

    private static List<String> oddHeaders() {
        return Garbage.HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList();
    }

    /** All of these places are of one kind. */
    private static <P, V> void spread(List<P> places, List<V> values, BiConsumer<P, V> each) {
        Spread.over(places, place -> "", values).forEach(dealt -> each.accept(dealt.place(), dealt.value()));
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
                "POST", "/api/commands", List.of(name + ": " + value, "Content-Type: application/x-ndjson"), EMPTY)));
        refused("POST", "/api/commands", List.of(JSON), NOTHING);
    }

    /** A time of its own in an otherwise right line. */
    @Test
    void batchesOfTimesAtTheEdge() {
        for (String time : Garbage.TIMES) {
            String line =
                    "{\"command\":\"RegisterOrganization\",\"commandId\":\"edge-%s\",\"originallyRecordedAt\":\"%s\",\"payload\":{\"kind\":\"STATE\",\"name\":\"Edge\",\"effectiveOn\":\"1950-01-01\"}}"
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
        List<String> queries = new ArrayList<>();
        Garbage.QUERY_VALUES.forEach(value -> queries.add("?@=" + value));
        queries.addAll(List.of("?@", "?@=1&@=2", "?@=2024-01-01&@=2024-01-02"));
        Spread.over(parameters(reads()), Parameter::kind, queries)
                .forEach(dealt -> answered("GET", dealt.place().asked(dealt.value()), List.of(), NOTHING));
        // of each read, one name that is not quite right
        parameters(reads()).stream()
                .collect(Collectors.toMap(Parameter::path, parameter -> parameter, (one, other) -> one))
                .values()
                .forEach(parameter -> refused(
                        "GET",
                        parameter.path() + "?" + parameter.name().toUpperCase(Locale.ROOT) + "x=1",
                        List.of(),
                        NOTHING));
        for (Read operation : reads()) {
            Stream.of("?=", "?&&&", "?%00=1", "?%zz", "?a=%zz", "?a=%f", "?" + "a=b&".repeat(2000))
                    .forEach(query -> answered("GET", usual(operation) + query, List.of(), NOTHING));
        }
    }

    @Test
    void liveReadsWithOddParameters() {
        List<Read> reads = reads().stream()
                .filter(operation -> operation.json().has("x-example-curl-live"))
                .toList();
        String live = "Accept: text/event-stream";
        List<String> queries =
                Garbage.QUERY_VALUES.stream().map(value -> "?@=" + value).toList();
        Spread.over(parameters(reads), Parameter::kind, queries)
                .forEach(dealt -> answered("GET", dealt.place().asked(dealt.value()), List.of(live), NOTHING));
        spread(
                reads,
                Garbage.HEADERS.getOrDefault("Last-Event-ID", List.of()),
                (operation, value) ->
                        answered("GET", usual(operation), List.of(live, "Last-Event-ID: " + value), NOTHING));
        spread(
                reads,
                Garbage.IDS,
                (operation, id) -> answered("GET", operation.path().replace("{id}", id), List.of(live), NOTHING));
    }

    @Test
    void readsWithOddIdsAndHeaders() {
        List<Read> withId = reads().stream()
                .filter(operation -> operation.path().contains("{id}"))
                .toList();
        spread(
                withId,
                Garbage.IDS,
                (operation, id) -> answered("GET", operation.path().replace("{id}", id), List.of(), NOTHING));
        spread(
                reads(),
                oddHeaders(),
                (operation, header) -> answered("GET", usual(operation), List.of(header), NOTHING));
    }

    @Test
    void pagesWithOddParameters() {
        List<String> pages = List.of("/", "/fragments/tree", "/fragments/timeline", "/fragments/span");
        // what a page does not know it does not read
        spread(
                pages,
                Garbage.QUERY_VALUES.subList(0, 8),
                (page, value) -> shown(page + "?unknown=" + value, List.of()));
        for (String name : List.of("asOf", "knownAt", "before", "root")) {
            spread(pages, Garbage.QUERY_VALUES, (page, value) -> shown(page + "?" + name + "=" + value, List.of()));
            pages.forEach(page -> shown(page + "?" + name + "=1&" + name + "=2", List.of()));
        }
        for (String page : pages) {
            Stream.of("?=", "?%zz", "?a=%f").forEach(query -> shown(page + query, List.of()));
        }
        spread(pages, oddHeaders(), (page, header) -> shown(page, List.of(header)));
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
        List<String> paths = document.path("paths").propertyNames().stream()
                .map(path -> path.replace("{id}", "sample-elm"))
                .toList();
        List<String> methods = List.of("PUT", "DELETE", "PATCH", "POST", "OPTIONS", "HEAD", "TRACE", "FOO");
        Spread.over(paths, NoInputBreaksItIT::side, methods).stream()
                .filter(dealt ->
                        !(dealt.value().equals("POST") && side(dealt.place()).equals("command")))
                .forEach(dealt -> answered(dealt.value(), dealt.place(), List.of(JSON), NOTHING));
        List<String> suffixes =
                List.of("/", "/x/y/z", "//", "/..", "/%2e%2e", ";x=y", "%00", ".json", "/*", "/\u00e9", "\\");
        Spread.over(paths, NoInputBreaksItIT::side, suffixes)
                .forEach(dealt -> answered("GET", dealt.place() + dealt.value(), List.of(), NOTHING));
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
                    answered("POST", path, List.of(JSON), EMPTY);
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
    private boolean isTold(String method, String target, Reply reply) {
        if (method.equals("HEAD") || method.equals("TRACE") || target.startsWith("/actuator/")) {
            return true;
        }
        if (!reply.isProblem()) {
            boolean noHttp = reply.status() == 400 || reply.status() == 417;
            return noHttp && reply.head().contains("Connection: close");
        }
        return !reply.json().path("code").asString("").isBlank()
                && reply.json().path("status").asInt() == reply.status()
                && members.containsAll(reply.json().propertyNames());
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

    private static String side(String path) {
        return path.startsWith("/api/commands") ? "command" : "read";
    }

    private record Read(String path, JsonNode json) {}

    /**
     * What a read can be asked with.
     *
     * @param path the read's address, with an id that is there
     * @param kind what the document says of its values
     */
    private record Parameter(String path, String name, String kind) {

        /** The read with this query; an @ in it stands for the name. */
        String asked(String query) {
            return path + query.replace("@", name);
        }
    }

    private static List<Parameter> parameters(List<Read> reads) {
        return reads.stream()
                .flatMap(operation -> operation
                        .json()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").stringValue().equals("query"))
                        .map(parameter -> new Parameter(
                                usual(operation),
                                parameter.path("name").stringValue(),
                                kind(parameter.path("schema")))))
                .toList();
    }

    /** Codes are all read alike, whatever they are. */
    private static String kind(JsonNode schema) {
        return schema.has("enum") ? "code" : schema.toString();
    }

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
