package org.throughline.command.door;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Brings every text of a command into the form in which it is kept, so that what looks the same is the same to every rule. What
 * a text is, its schema says.
 */
final class NormalText {

    private NormalText() {}

    /** Changes what is in this object; it keeps to the schema. */
    static void in(ObjectNode object, JsonNode schema) {
        for (String name : List.copyOf(object.propertyNames())) {
            JsonNode known = schema.path("properties").path(name);
            object.set(name, normal(object.path(name), known.isMissingNode() ? others(schema) : known));
        }
    }

    private static JsonNode others(JsonNode schema) {
        return schema.path("additionalProperties");
    }

    private static JsonNode normal(JsonNode value, JsonNode schema) {
        for (JsonNode one : schema.path("anyOf")) {
            value = normal(value, one);
        }
        if (value instanceof ObjectNode object) {
            in(object, schema);
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, normal(array.path(i), schema.path("items")));
            }
        } else if (value.isString()) {
            return StringNode.valueOf(
                    normal(value.stringValue(), schema.path("pattern").asString("")));
        }
        return value;
    }

    private static String normal(String text, String pattern) {
        return switch (pattern) {
            case TextForm.LINE -> TextForm.line(text);
            case TextForm.LONG -> TextForm.longText(text);
            default -> text;
        };
    }
}
