package org.throughline.infra.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.throughline.command.door.CommandType;
import org.throughline.events.json.EventJson;
import org.throughline.infra.openapi.Problem.Asker;
import org.throughline.query.question.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what can be done at one address. */
final class Operation {

    private static final String NDJSON = "application/x-ndjson";

    private final Spot spot;
    private final Words words;
    private final Shapes shapes;
    private final JsonNode said;
    private final @Nullable Asking asking;
    private final ObjectNode json = EventJson.MAPPER.createObjectNode();

    Operation(Spot spot, Words words, Shapes shapes) {
        this.spot = spot;
        this.words = words;
        this.shapes = shapes;
        this.said = words.of(spot.route());
        QuestionType<?, ?> question = spot.question();
        this.asking = question == null ? null : new Asking(question, words, shapes);
    }

    ObjectNode json() {
        json.put("operationId", spot.operationId());
        spot.tags().forEach(tag -> json.withArray("tags").add(tag));
        json.put("summary", asking == null ? spot.fill(said.path("summary").asString("")) : asking.summary());
        json.put(
                "description",
                asking == null ? spot.fill(said.path("description").asString("")) : asking.description());
        ArrayNode parameters = json.putArray("parameters");
        if (asking != null) {
            asking.parameters().forEach(parameters::add);
        }
        spot.route().inputs().stream()
                .filter(input ->
                        input.place() != Route.Place.PATH || spot.address().contains("{" + input.name() + "}"))
                .filter(input -> asking == null || asking.takes(input))
                .forEach(input -> parameters.add(parameter(input)));
        CommandType command = spot.command();
        if (command != null) {
            describeCommand(command);
        } else {
            switch (spot.route().method()) {
                case "POST" -> {
                    if (said.has("body")) {
                        describeBody();
                    } else {
                        describeBatch();
                    }
                }
                case "PUT" -> describeBody();
                case "DELETE" -> describeDelete();
                default -> describeRead();
            }
        }
        return json;
    }

    private void describeBody() {
        String example = said.path("body").toString();
        ObjectNode content = content(json.putObject("requestBody").put("required", true), "application/json");
        content.set("schema", said.path("schema"));
        content.set("example", said.path("body"));
        describeAnswers(Asker.COMMAND);
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        String path = said.path("example").asString(spot.address());
        json.put("x-example-curl", new Curl(spot.route().method(), path, headers, example).toString());
    }

    private void describeDelete() {
        describeAnswers(Asker.COMMAND);
        json.put(
                "x-example-curl",
                Curl.delete(said.path("example").asString(spot.address())).toString());
    }

    private ObjectNode parameter(Route.Input input) {
        ObjectNode parameter = EventJson.MAPPER.createObjectNode();
        parameter.put("name", input.name()).put("in", input.place().name().toLowerCase(java.util.Locale.ROOT));
        if (input.place() == Route.Place.PATH) {
            parameter.put("required", true);
        }
        ObjectNode known = words.of(spot.route(), input);
        known.properties().forEach(field -> parameter.set(field.getKey(), filled(field.getValue())));
        return parameter;
    }

    private JsonNode filled(JsonNode value) {
        return value.isString() ? EventJson.MAPPER.getNodeFactory().stringNode(spot.fill(value.stringValue())) : value;
    }

    private void describeCommand(CommandType command) {
        String example = Words.exampleOf(command.path());
        ObjectNode content = content(json.putObject("requestBody").put("required", true), "application/json");
        content.putObject("schema").put("$ref", "#/components/schemas/" + command.name());
        content.set("example", EventJson.MAPPER.readTree(example));
        describeAnswers(Asker.COMMAND);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", "example-" + command.path());
        json.put("x-example-curl", Curl.post(spot.address(), headers, example).toString());
    }

    private void describeBatch() {
        String example = StreamSupport.stream(said.path("lines").spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
        ObjectNode content = content(json.putObject("requestBody").put("required", true), NDJSON);
        content.set("schema", said.path("line"));
        content.put("example", example);
        ObjectNode done = json.putObject("responses").putObject("200");
        done.put("description", said.path("answer").asString(""));
        content(done, NDJSON).set("schema", said.path("answerLine"));
        Problem.refer((ObjectNode) json.path("responses"), Asker.COMMAND);
        json.put(
                "x-example-curl",
                Curl.post(spot.address(), Map.of("Content-Type", NDJSON), example)
                        .toString());
    }

    private void describeRead() {
        describeAnswers(Asker.READ);
        ((ObjectNode) json.path("responses"))
                .putObject("304")
                .put(
                        "description",
                        "Asked with `If-None-Match`: it is as it was when that `ETag` was given, or `*` was.");
        if (asking != null) {
            json.put("x-example-curl", Curl.get(asking.example()).toString());
            Curl live = Curl.get(asking.live()).with("Accept", "text/event-stream");
            json.put("x-example-curl-live", live.toString());
            return;
        }
        json.put(
                "x-example-curl",
                Curl.get(spot.fill(said.path("example").asString(spot.address())))
                        .toString());
        if (said.has("live")) {
            Curl live = Curl.get(spot.fill(said.path("live").asString())).with("Accept", "text/event-stream");
            json.put("x-example-curl-live", live.toString());
        }
    }

    private void describeAnswers(Asker asker) {
        ObjectNode responses = json.putObject("responses");
        ObjectNode good = responses
                .putObject("200")
                .put("description", spot.fill(said.path("answer").asString("")));
        if (said.has("etag")) {
            ObjectNode etag = good.putObject("headers").putObject("ETag");
            etag.put("description", said.path("etag").asString());
            etag.putObject("schema").put("type", "string");
        }
        spot.route()
                .answers()
                .forEach((type, answer) -> content(good, type.toString()).set("schema", schema(type, answer)));
        Problem.refer(responses, asker);
    }

    private JsonNode schema(MediaType type, Type answer) {
        if (said.has("answerLine")) {
            return said.path("answerLine");
        }
        if (type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM)) {
            ObjectNode stream = EventJson.MAPPER.createObjectNode().put("type", "string");
            return stream.put("description", spot.fill(said.path("stream").asString("")));
        }
        if (asking != null) {
            return asking.schema();
        }
        boolean wrapped = answer instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class;
        Type body = wrapped ? ((ParameterizedType) answer).getActualTypeArguments()[0] : answer;
        return new StateShapes(shapes).refine(spot, shapes.of(body));
    }

    private static ObjectNode content(ObjectNode parent, String type) {
        return parent.withObjectProperty("content").withObjectProperty(type);
    }
}
