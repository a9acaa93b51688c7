package org.throughline.infra.openapi;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.json.EventJson;
import org.throughline.query.answer.Envelope;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes one question: its words are its own, the rest is told by its records. */
final class Asking {

    private final QuestionType<?, ?> question;
    private final Words words;
    private final Shapes shapes;

    Asking(QuestionType<?, ?> question, Words words, Shapes shapes) {
        this.question = question;
        this.words = words;
        this.shapes = shapes;
    }

    /** The question, in a district's words. */
    String summary() {
        return question.asks().title();
    }

    String description() {
        return question.asks().tells();
    }

    /** Whether an input of the route is one of this question. */
    boolean takes(Route.Input input) {
        return question.asks().ofADistrict() || !input.name().equals("district");
    }

    /** An example that the sample answers. */
    String example() {
        Asks asks = question.asks();
        List<String> query = Stream.of(asks.ofADistrict() ? "district=sample-district" : "", asks.example())
                .filter(part -> !part.isEmpty())
                .toList();
        return question.route() + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** The same as a live question: about the present, which alone is live. */
    String live() {
        String query = Arrays.stream(example()
                        .substring(question.route().length())
                        .replace("?", "")
                        .split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("knownAt"))
                .collect(java.util.stream.Collectors.joining("&"));
        return question.route() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The parameters of its own. */
    List<ObjectNode> parameters() {
        return Arrays.stream(question.parameters().getRecordComponents())
                .flatMap(this::parameters)
                .toList();
    }

    private Stream<ObjectNode> parameters(RecordComponent component) {
        if (component.getType() == Between.class) {
            return Stream.of("from", "to").map(name -> {
                ObjectNode parameter = named(name);
                words.part("inputs")
                        .path(name)
                        .properties()
                        .forEach(field -> parameter.set(field.getKey(), field.getValue()));
                return parameter;
            });
        }
        Means means = component.getAnnotation(Means.class);
        if (means == null) {
            throw new IllegalStateException(
                    "%s of %s does not say what it means".formatted(component, question.path()));
        }
        ObjectNode parameter = named(component.getName()).put("description", means.value());
        parameter.set("schema", schema(component));
        if (!means.example().isEmpty()) {
            parameter.set("example", example(component, means.example()));
        }
        return Stream.of(parameter);
    }

    private static ObjectNode named(String name) {
        return EventJson.MAPPER.createObjectNode().put("name", name).put("in", "query");
    }

    private static JsonNode schema(RecordComponent component) {
        ObjectNode schema = EventJson.MAPPER.createObjectNode();
        Class<?> type = component.getType();
        if (type == Long.class) {
            return schema.put("type", "integer").put("minimum", 0);
        } else if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        } else if (type == List.class) {
            schema.put("type", "array").putObject("items").put("type", "string");
            return schema;
        } else if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant ->
                            schema.put("type", "string").withArray("enum").add(((Enum<?>) constant).name()));
            return schema;
        }
        return schema.put("type", "string");
    }

    private static JsonNode example(RecordComponent component, String example) {
        if (component.getType() == Long.class) {
            return EventJson.MAPPER.getNodeFactory().numberNode(Long.parseLong(example));
        }
        if (component.getType() == List.class) {
            return EventJson.MAPPER.valueToTree(List.of(example.split(",")));
        }
        return EventJson.MAPPER.getNodeFactory().stringNode(example);
    }

    /** The answer in its envelope. */
    ObjectNode schema() {
        ObjectNode schema = EventJson.MAPPER.createObjectNode();
        ObjectNode inner = EventJson.MAPPER.createObjectNode();
        inner.put("type", "object");
        ObjectNode properties = inner.putObject("properties");
        properties.set("answer", shapes.of((Type) question.answer()));
        ObjectNode totals = properties.putObject("totals").put("type", "object");
        totals.put("description", "How many items each list of the answer has, whatever the page.");
        totals.putObject("additionalProperties").put("type", "integer");
        properties
                .putObject("next")
                .put("type", "integer")
                .put("description", "The `after` of the following page; absent on the last.");
        inner.putArray("required").add("answer");
        schema.putArray("allOf").add(shapes.of(Envelope.class)).add(inner);
        return schema;
    }
}
