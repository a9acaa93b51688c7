package org.throughline.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** The frozen example of an event, told of another subject, another thing of it and another day. */
final class FrozenExamples {

    /** Components that say which thing of a subject an event is about. */
    static final Set<String> THINGS = Set.of("code", "questionId", "inputId", "reading", "a");

    private FrozenExamples() {}

    /** Every event of the kinds that are not among these; what is about events is of none of them. */
    static List<EventType> typesExcept(Set<String> kinds) {
        return EventCatalog.ALL.types().stream()
                .filter(type -> !type.subject().equals(Amendment.OF_ANY_KIND))
                .filter(type -> !kinds.contains(type.subject()))
                .toList();
    }

    /** The first event its kind tells of: the one that begins it, where not everything does. */
    static EventType first(String kind) {
        return EventCatalog.ALL.types().stream()
                .filter(type -> type.subject().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static SubjectEvent about(EventType type, String id, LocalDate day, @Nullable String text, int thing) {
        ObjectNode json = read("/frozen/%s.%d.json".formatted(type.name(), type.revision()));
        String subject = event(type, json).subjectId();
        List.copyOf(json.propertyNames()).forEach(name -> {
            if (THINGS.contains(name)) {
                json.put(name, "thing-" + thing);
            } else if (name.equals("b")) {
                json.put(name, "thing-" + (thing + 1) % 4);
            } else if (name.equals("reason") && text != null) {
                json.put(name, text);
            } else if (json.path(name).asString("").equals(subject)) {
                json.put(name, id);
            }
        });
        return event(type, json.put("effectiveOn", day.toString()));
    }

    private static SubjectEvent event(EventType type, ObjectNode json) {
        return EventJson.read(type.name(), type.revision(), json.toString());
    }

    private static ObjectNode read(String file) {
        try (InputStream in = FrozenExamples.class.getResourceAsStream(file)) {
            return (ObjectNode) EventJson.MAPPER.readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
