package org.throughline.infra.openapi;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says more exactly what is in an answer: the state of its kind of subject, the events that can occur in it. */
final class StateShapes {

    private final Shapes shapes;

    StateShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The schema, narrowed down to what this address answers. */
    JsonNode refine(Spot spot, ObjectNode general) {
        ObjectNode exact = exact(spot);
        if (exact == null) {
            return general;
        }
        ObjectNode both = EventJson.MAPPER.createObjectNode();
        both.putArray("allOf").add(general).add(exact);
        return both;
    }

    private @Nullable ObjectNode exact(Spot spot) {
        SubjectKind<?, ?> kind = spot.kind();
        if (kind == null) {
            return spot.address().equals("/api/timeline") ? property("items", items(entry(null))) : null;
        }
        return switch (spot.route().pattern().substring("/api/{path}".length())) {
            case "" -> property("items", items(state(kind)));
            case "/{id}" -> state(kind);
            case "/{id}/history" -> property("items", items(entry(kind)));
            case "/{id}/diff" -> property("from", state(kind)).setAll(property("to", state(kind)));
            default -> null;
        };
    }

    private ObjectNode state(SubjectKind<?, ?> kind) {
        return property("state", shapes.of(kind.stateType()));
    }

    private ObjectNode entry(@Nullable SubjectKind<?, ?> kind) {
        ObjectNode payload = EventJson.MAPPER.createObjectNode();
        Stream<EventType> types = EventCatalog.ALL.types().stream();
        types.filter(type -> kind == null
                        || type.subject().equals(kind.name())
                        || type.subject().equals(Amendment.OF_ANY_KIND))
                .forEach(type -> payload.withArray("anyOf").add(shapes.of(type.payload())));
        return property("payload", payload);
    }

    private static ObjectNode property(String name, ObjectNode schema) {
        ObjectNode object = EventJson.MAPPER.createObjectNode();
        object.putObject("properties").set(name, schema);
        return object;
    }

    private static ObjectNode items(ObjectNode schema) {
        ObjectNode array = EventJson.MAPPER.createObjectNode();
        array.set("items", schema);
        return array;
    }
}
