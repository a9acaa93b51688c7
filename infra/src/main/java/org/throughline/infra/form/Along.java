package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.choices.decision.DecisionCommand.RecordDecision;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands that go along with another one, as rows of its form: whoever was asked goes along with what was decided. To whoever
 * fills it in they are a list as any other.
 *
 * @param field of the form in which the rows stand
 * @param title of that field
 * @param description of that field
 * @param type of the command that a row is
 * @param columns fields of it that are asked for
 * @param dayTitle what its day is called
 */
record Along(String field, String title, String description, CommandType type, List<String> columns, String dayTitle) {

    /** What goes along with a command; empty where nothing does. */
    static Optional<Along> with(CommandType type, CommandRegistry commands) {
        return type.record() == RecordDecision.class
                ? commands.find("record-input")
                        .map(input -> new Along(
                                "inputs",
                                "Who was asked",
                                "Groups that gave input to it, one in a row; more can be told of each later.",
                                input,
                                List.of("group", "depth", "use", "summary", Shape.DAY),
                                "Asked on"))
                : Optional.empty();
    }

    /** The shape of a form with rows in it. */
    Shape within(Shape command) {
        ObjectNode schema = (ObjectNode) command.schema().deepCopy();
        ObjectNode row = EventJson.MAPPER.createObjectNode().put("type", "object");
        ObjectNode fields = row.putObject("properties");
        ArrayNode required = row.putArray("required");
        Shape whole = Forms.shape(type);
        columns.forEach(column -> {
            ObjectNode one =
                    (ObjectNode) type.schema().path("properties").path(column).deepCopy();
            if (column.equals(Shape.DAY)) {
                one.put("title", dayTitle).put("description", "The same day when left empty.");
            }
            fields.set(column, one);
            if (whole.requires(column)) {
                required.add(column);
            }
        });
        ((ObjectNode) schema.path("properties"))
                .set(
                        field,
                        EventJson.MAPPER
                                .createObjectNode()
                                .put("type", "array")
                                .put("title", title)
                                .put("description", description)
                                .set("items", row));
        return Shape.of(schema);
    }

    /** What was entered, without the rows. */
    ObjectNode without(ObjectNode entered) {
        ObjectNode command = entered.deepCopy();
        command.remove(field);
        return command;
    }

    /**
     * The rows, each as its command.
     *
     * @param subject fields that every one of them has from the command with which it goes
     */
    List<ObjectNode> rows(ObjectNode entered, Map<String, @Nullable String> subject) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode one : entered.path(field)) {
            ObjectNode row = ((ObjectNode) one).deepCopy();
            subject.forEach((name, value) -> {
                if (value != null && !row.has(name)) {
                    row.put(name, value);
                }
            });
            rows.add(row);
        }
        return rows;
    }
}
