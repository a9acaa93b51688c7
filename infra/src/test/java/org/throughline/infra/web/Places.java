package org.throughline.infra.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in the JSON of commands where a wrong value can stand. */
final class Places {

    private static final String MARK = "@@@";

    private Places() {}

    /**
     * One value of an otherwise right command.
     *
     * @param path address of the command
     * @param kind what belongs there, as far as it makes a difference to whoever reads it
     * @param marked the command with the mark in this place
     */
    record Place(String path, String kind, String marked) {

        byte[] with(String value) {
            return marked.replace("\"" + MARK + "\"", value).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Every value of the example, every field it leaves out, and one that nobody knows. */
    static List<Place> of(String path, JsonNode example, JsonNode schema) {
        List<Place> places = new ArrayList<>();
        pointers("", example).forEach(pointer -> {
            int slash = pointer.lastIndexOf('/');
            String field = pointer.substring(slash + 1);
            ObjectNode copy = (ObjectNode) example.deepCopy();
            if (copy.at(pointer.substring(0, slash)) instanceof ObjectNode object) {
                JsonNode told = slash == 0 ? schema.path("properties").path(field) : schema.path("none");
                String kind = kind(told, example.at(pointer));
                object.put(field, MARK);
                places.add(new Place(path, kind, copy.toString()));
            }
        });
        schema.path("properties").properties().stream()
                .filter(field -> !example.has(field.getKey()))
                .forEach(field ->
                        places.add(place(path, kind(field.getValue(), field.getValue()), example, field.getKey())));
        places.add(place(path, "unknown", example, "unknown"));
        return places;
    }

    private static Place place(String path, String kind, JsonNode example, String field) {
        return new Place(
                path, kind, ((ObjectNode) example.deepCopy()).put(field, MARK).toString());
    }

    private static String kind(JsonNode schema, JsonNode value) {
        if (schema.isMissingNode() || !schema.has("type")) {
            return value.getNodeType().name();
        }
        return "%s %s %s %s"
                .formatted(schema.path("type"), schema.path("format"), schema.path("pattern"), schema.has("enum"));
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
}
