package org.throughline.infra.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts rows into lists and takes them out, without a script. */
final class Rows {

    private Rows() {}

    /**
     * Puts a blank row at the end of the list or the texts of this name, where the form has one.
     *
     * @param showsFirst whether a list without rows shows a blank one already
     */
    static void add(ObjectNode json, Shape command, String name, boolean showsFirst) {
        Shape shape = command;
        JsonNode at = json;
        String[] steps = name.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean isLast = i == steps.length - 1;
            Shape next = next(shape, steps[i]);
            if (next == null) {
                return;
            }
            JsonNode below = below(at, steps[i], next, isLast);
            if (below == null) {
                return;
            }
            shape = next;
            at = below;
        }
        if (at instanceof ArrayNode list && shape.items().kind() == Shape.Kind.RECORD) {
            if (list.isEmpty() && showsFirst) {
                list.addObject();
            }
            list.addObject();
        } else if (at instanceof ObjectNode words && shape.kind() == Shape.Kind.WORDS) {
            words.put(words.has("en") || words.isEmpty() ? (words.has("es") ? "fr" : "es") : "en", "");
        }
    }

    private static @Nullable Shape next(Shape shape, String step) {
        return switch (shape.kind()) {
            case RECORD -> shape.fields().get(step);
            case LIST -> shape.items();
            default -> null;
        };
    }

    private static @Nullable JsonNode below(JsonNode at, String step, Shape shape, boolean isLast) {
        if (at instanceof ArrayNode list) {
            int row = step.matches("\\d{1,4}") ? Integer.parseInt(step) : -1;
            while (row == list.size()) {
                list.addObject();
            }
            return row >= 0 && row < list.size() ? list.get(row) : null;
        }
        if (!(at instanceof ObjectNode record)) {
            return null;
        }
        if (!record.has(step)) {
            record.set(
                    step,
                    shape.kind() == Shape.Kind.LIST && isLast
                            ? EventJson.MAPPER.createArrayNode()
                            : shape.kind() == Shape.Kind.LIST
                                    ? EventJson.MAPPER.createArrayNode()
                                    : EventJson.MAPPER.createObjectNode());
        }
        return record.get(step);
    }

    /**
     * The parameters with a row before the one in front of it.
     *
     * @param row {@code steps/2}
     */
    static Map<String, String[]> raised(Map<String, String[]> parameters, String row) {
        int end = row.lastIndexOf('/');
        String number = row.substring(end + 1);
        if (end < 0 || !number.matches("[1-9]\\d{0,3}")) {
            return parameters;
        }
        String above = row.substring(0, end + 1) + (Integer.parseInt(number) - 1);
        Map<String, String[]> moved = new LinkedHashMap<>();
        parameters.forEach((name, values) -> moved.put(
                name.startsWith(row + "/")
                        ? above + name.substring(row.length())
                        : name.startsWith(above + "/") ? row + name.substring(above.length()) : name,
                values));
        return moved;
    }

    /** The parameters without those of a row. */
    static Map<String, String[]> without(Map<String, String[]> parameters, String row) {
        Map<String, String[]> left = new LinkedHashMap<>(parameters);
        left.keySet().removeIf(name -> name.equals(row) || name.startsWith(row + "/"));
        return left;
    }
}
