package org.throughline.infra.developer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.events.EventType;
import tools.jackson.databind.JsonNode;

/** What the API document says, laid out for reading. Pure. */
record Reference(JsonNode document) {

    private static final Pattern REFUSAL = Pattern.compile("`([a-z-]+)`: ([^\n]+)");
    private static final Pattern STATUS = Pattern.compile("(\\d{3})$");
    private static final int DEEPEST = 3;

    /** Something with fields: a command or an event. */
    record Entry(String name, String address, String says, List<Row> rows, String example) {}

    /** A field; its name tells where it is: {@code steps[].code}. */
    record Row(String name, String type, boolean required, String says) {}

    /** An address that is read, with its parameters by name. */
    record Read(String address, String title, List<String> parameters, boolean live) {}

    /** A reason for which something is refused. */
    record Refusal(String status, String code, String title) {}

    /** A command by its path. */
    Entry command(String path) {
        String address = "/api/commands/" + path;
        JsonNode operation = document.path("paths").path(address).path("post");
        JsonNode schema = resolved(operation.at("/requestBody/content/application~1json/schema"));
        String says =
                schema.path("description").asString(operation.path("summary").asString(""));
        List<Row> rows = new ArrayList<>();
        collect("", schema, 0, rows);
        return new Entry(
                operation.path("summary").asString(path),
                "POST " + address,
                says,
                rows,
                operation.path("x-example-curl").asString(""));
    }

    /** An event by the name it goes by in the log. */
    Entry event(EventType type) {
        List<Row> rows = new ArrayList<>();
        JsonNode schema = document.path("components").path("schemas").path(type.name());
        collect("", schema, 0, rows);
        return new Entry(type.name(), "revision " + type.revision(), "Of the kind " + type.subject() + ".", rows, "");
    }

    private void collect(String before, JsonNode schema, int depth, List<Row> rows) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = property.getValue();
            JsonNode whole = resolved(field);
            boolean list = whole.path("items").isObject();
            JsonNode inner = list ? resolved(whole.path("items")) : whole;
            String name = before + property.getKey() + (list ? "[]" : "");
            rows.add(new Row(name, type(field, inner), required.contains(property.getKey()), says(field, whole)));
            if (inner.path("properties").isObject() && depth < DEEPEST) {
                collect(name + ".", inner, depth + 1, rows);
            }
        });
    }

    private static String says(JsonNode field, JsonNode whole) {
        String title = field.path("title").asString(whole.path("title").asString(""));
        String description =
                field.path("description").asString(whole.path("description").asString(""));
        return title.isEmpty() || description.isEmpty() ? title + description : title + ". " + description;
    }

    private static String type(JsonNode field, JsonNode inner) {
        if (inner.path("enum").isArray()) {
            return inner.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        String refers =
                field.path("x-refers-to").asString(inner.path("x-refers-to").asString(""));
        String type = inner.path("type").isArray()
                ? inner.path("type")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(one -> !one.equals("null"))
                        .collect(Collectors.joining(" | "))
                : inner.path("type").asString("any");
        String format = inner.path("format").asString("");
        String said = format.isEmpty() || format.startsWith("int") ? type : format;
        return refers.isEmpty() ? said : "id of: " + refers;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** Every address that is read. */
    List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (get.isObject()) {
                reads.add(new Read(
                        path.getKey(),
                        get.path("summary").asString(""),
                        get.path("parameters")
                                .valueStream()
                                .map(parameter -> parameter.path("name").asString())
                                .toList(),
                        get.at("/responses/200/content").has("text/event-stream")));
            }
        });
        return reads;
    }

    /** What the parameters of reads mean, each where it is first described. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        document.path("paths")
                .valueStream()
                .flatMap(path -> path.path("get").path("parameters").valueStream())
                .forEach(parameter -> parameters.putIfAbsent(
                        parameter.path("name").asString(),
                        parameter.path("description").asString("")));
        return parameters;
    }

    /** Every reason for a refusal, by status. */
    List<Refusal> refusals() {
        Map<String, Refusal> refusals = new TreeMap<>();
        document.path("components").path("responses").properties().forEach(response -> {
            String status = STATUS.matcher(response.getKey())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse("");
            REFUSAL.matcher(response.getValue().path("description").asString(""))
                    .results()
                    .forEach(found -> refusals.put(
                            "%s %s".formatted(status, found.group(1)).toLowerCase(Locale.ROOT),
                            new Refusal(status, found.group(1), found.group(2))));
        });
        return List.copyOf(refusals.values());
    }
}
