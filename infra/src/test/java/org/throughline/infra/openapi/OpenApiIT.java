package org.throughline.infra.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.throughline.command.door.CommandRegistry;
import org.throughline.infra.Client;
import org.throughline.infra.Program;
import org.throughline.query.SubjectKinds;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import tools.jackson.databind.JsonNode;

/** Everything the document shows is there, and works when pasted, on a program with the sample district. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiIT {

    private final HttpClient http = HttpClient.newHttpClient();

    private Program program;
    private JsonNode document;

    @BeforeAll
    void start() {
        program = Program.startOnSample();
        document = program.client().read("/api/openapi.json");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** One operation of the document. */
    record Shown(String method, String path, JsonNode json) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void isAnOpenApiDocument() {
        assertThat(document.path("openapi").stringValue()).startsWith("3.1.");
        assertThat(document.at("/info/title").stringValue()).isEqualTo("Throughline");
        assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("http://localhost:8080");
    }

    @Test
    void showsEveryAddressThereIs() {
        Set<String> there = new TreeSet<>();
        handlers().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.throughline")) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(this::expanded)
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path)));
            }
        });
        assertThat(shown().map(Shown::toString).filter(name -> !name.contains("/actuator/")))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> handlers = new HashMap<>();
        Objects.requireNonNull(program.bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .forEach(mapping -> handlers.putAll(mapping.getHandlerMethods()));
        return handlers;
    }

    private Stream<String> expanded(String pattern) {
        if (pattern.contains("{path}")) {
            return program.bean(SubjectKinds.class).all().stream().map(kind -> pattern.replace("{path}", kind.path()));
        }
        if (pattern.contains("{question}")) {
            return program.bean(Questions.class).all().stream().map(QuestionType::route);
        }
        return pattern.contains("{command}")
                ? program.bean(CommandRegistry.class).types().stream()
                        .map(type -> pattern.replace("{command}", type.path()))
                : Stream.of(pattern);
    }

    @Test
    void refersOnlyToWhatItDefines() {
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.stringValue().substring(1))
                                        .isObject())
                        .as(reference.stringValue())
                        .isTrue());
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(shown().map(operation -> operation.json().path("operationId").stringValue()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void saysWhatItIsFor(Shown operation) {
        assertThat(operation.json().path("summary").asString("")).isNotBlank();
        assertThat(operation.json().path("description").asString("")).isNotBlank();
        assertThat(operation.json().at("/responses/200/description").asString(""))
                .isNotBlank();
        assertThat(operation.json().path("x-example-curl").asString("")).startsWith("curl ");
        assertThat(operation.json().path("parameters")).allSatisfy(parameter -> {
            assertThat(parameter.path("description").asString(""))
                    .as(parameter.toString())
                    .isNotBlank();
            assertThat(parameter.has("example")
                            || parameter.at("/schema/examples").isArray())
                    .as(parameter.toString())
                    .isTrue();
            assertThat(parameter.toString()).doesNotContain("{id}", "{command}", "{path}", "{question}");
        });
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aReadWorksWhenPasted(Shown operation) {
        assertThat(send(operation.json().path("x-example-curl").stringValue()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aReadWorksWithEveryExampleOfItsParametersAtOnce(Shown operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.json().path("parameters")) {
            String name = parameter.path("name").stringValue();
            for (String value : values(parameter.path("example"))) {
                if (parameter.path("in").stringValue().equals("path")) {
                    path = path.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(program.client().get(path + "?" + String.join("&", query)).status())
                .isEqualTo(200);
    }

    private static List<String> values(JsonNode example) {
        return example.isArray()
                ? example.valueStream().map(JsonNode::asString).toList()
                : example.isMissingNode() ? List.of() : List.of(example.asString());
    }

    @ParameterizedTest
    @MethodSource("liveReads")
    void aLiveReadWorksWhenPasted(Shown operation) {
        Pasted pasted = Pasted.read(operation.json().path("x-example-curl-live").stringValue());
        assertThat(pasted.headers()).containsEntry("Accept", "text/event-stream");
        try (Client.Events events = program.client().stream(pasted.path(), null)) {
            assertThat(events.next().data().isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsAppliedWhenPastedAndRepeatedWhenPastedAgain(Shown operation) {
        String curl = operation.json().path("x-example-curl").stringValue();
        assertThat(outcomes(send(curl))).containsOnly("applied");
        assertThat(outcomes(send(curl))).containsOnly("repeated");
    }

    /** What stands beside the log is written and erased; twice is as good as once. */
    @ParameterizedTest
    @MethodSource("changesBesideTheLog")
    void aChangeBesideTheLogWorksWhenPastedAndWhenPastedAgain(Shown operation) {
        String curl = operation.json().path("x-example-curl").stringValue();
        HttpResponse<String> first = send(curl);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(send(curl).body()).isEqualTo(first.body());
    }

    /** A ballot is nobody's, so what is sent again is another one. */
    @Test
    void aBallotIsTakenWhenPastedAndAnotherWhenPastedAgain() {
        List<Shown> ballots = shown().filter(operation ->
                        operation.method().equals("POST") && !operation.path().startsWith("/api/commands"))
                .toList();
        assertThat(ballots).extracting(Shown::path).containsExactly("/api/administrations/{id}/ballots");
        String curl = ballots.getFirst().json().path("x-example-curl").stringValue();
        assertThat(List.of(send(curl), send(curl)))
                .extracting(
                        HttpResponse::statusCode,
                        answer ->
                                Client.JSON.readTree(answer.body()).path("cast").asInt())
                .containsExactly(tuple(200, 1), tuple(200, 2));
    }

    Stream<Shown> changesBesideTheLog() {
        return shown().filter(operation -> List.of("PUT", "DELETE").contains(operation.method()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsShownAsItIsPasted(Shown operation) {
        Pasted pasted = Pasted.read(operation.json().path("x-example-curl").stringValue());
        JsonNode content = operation
                .json()
                .at("/requestBody/content")
                .path(pasted.headers().get("Content-Type"));
        JsonNode example = content.path("example");
        assertThat(example.isString() ? example.stringValue() : Client.JSON.readTree(pasted.body()))
                .isEqualTo(example.isString() ? pasted.body() : example);
        assertThat(content.path("schema").isObject()).isTrue();
    }

    private static List<String> outcomes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(Client.JSON::readTree)
                .filter(line -> !line.has("summary"))
                .map(line -> line.path("outcome").stringValue())
                .toList();
    }

    private HttpResponse<String> send(String curl) {
        Pasted pasted = Pasted.read(curl);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + pasted.path()));
        pasted.headers().forEach(request::header);
        request.method(
                pasted.method(),
                pasted.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(pasted.body()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(curl, e);
        }
    }

    Stream<Shown> shown() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Shown(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue())));
    }

    Stream<Shown> reads() {
        return shown().filter(operation -> operation.method().equals("GET"));
    }

    Stream<Shown> liveReads() {
        return shown().filter(operation -> operation.json().has("x-example-curl-live"));
    }

    /** In an order of their own, which is not that of the document: they depend on nothing but the sample. */
    Stream<Shown> commands() {
        List<Shown> commands = shown().filter(operation ->
                        operation.method().equals("POST") && operation.path().startsWith("/api/commands"))
                .collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.reverse(commands);
        return commands.stream();
    }
}
