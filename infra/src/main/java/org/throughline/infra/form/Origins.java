package org.throughline.infra.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.timeline.TimelineEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of an entry by which command it was recorded, and what that said as far as the entry says it. */
@Component
final class Origins {

    private final Map<String, CommandType> byEvent = new HashMap<>();

    Origins(CommandRegistry commands) {
        commands.types().stream()
                .filter(CommandType::corrects)
                .forEach(type -> type.records().ifPresent(event -> byEvent.put(event, type)));
    }

    /**
     * Where an entry comes from.
     *
     * @param number of the entry that is put right: of this one, or of the one that it put right itself
     * @param payload what the command said
     */
    record Origin(TimelineEntry entry, CommandType type, long number, ObjectNode payload) {}

    /** Empty for what is not put right by the command that recorded it. */
    Optional<Origin> of(TimelineEntry entry) {
        return switch (entry.event()) {
            case EntryRetracted retracted -> Optional.empty();
            case EntryCorrected corrected -> origin(entry, corrected.right().event(), corrected.entry());
            default -> origin(entry, entry.event(), entry.version());
        };
    }

    private Optional<Origin> origin(TimelineEntry entry, SubjectEvent event, long number) {
        return Optional.ofNullable(byEvent.get(event.getClass().getSimpleName()))
                .map(type -> new Origin(
                        entry, type, number, record(Shape.of(type.schema()), EventJson.MAPPER.valueToTree(event))));
    }

    /** Of an event, what fits into the command. */
    private static ObjectNode record(Shape shape, JsonNode event) {
        ObjectNode payload = EventJson.MAPPER.createObjectNode();
        shape.fields().forEach((name, part) -> {
            JsonNode value = fitting(part, found(event, name));
            if (value != null) {
                payload.set(name, value);
            }
        });
        return payload;
    }

    /** A field of this name: in the event, or in a part of it where there is one such part. */
    private static JsonNode found(JsonNode event, String name) {
        if (event.has(name)) {
            return event.path(name);
        }
        return event.properties().stream()
                .map(Map.Entry::getValue)
                .filter(part -> part.isObject() && part.has(name))
                .findFirst()
                .map(part -> part.path(name))
                .orElse(EventJson.MAPPER.missingNode());
    }

    private static @org.jspecify.annotations.Nullable JsonNode fitting(Shape shape, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (shape.kind()) {
            case RECORD -> value.isObject() ? record(shape, value) : null;
            case LIST -> {
                if (!value.isArray()) {
                    yield null;
                }
                ArrayNode list = EventJson.MAPPER.createArrayNode();
                value.forEach(one -> {
                    JsonNode fits = fitting(shape.items(), one);
                    if (fits != null) {
                        list.add(fits);
                    }
                });
                yield list;
            }
            case CHOICES -> value.isArray() ? value : null;
            case WORDS, PAIRS -> value.isObject() ? value : null;
            default -> value.isValueNode() ? value : null;
        };
    }
}
