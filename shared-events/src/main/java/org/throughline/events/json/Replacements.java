package org.throughline.events.json;

import org.throughline.events.Amendment.Replacement;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An event within an event, with the name and the revision under which the log would keep it by itself, so that it is read
 * as it was meant in decades too: {@code {"name":"TeamFormed","revision":1,"event":{...}}}.
 */
final class Replacements {

    private Replacements() {}

    static JacksonModule module() {
        return new SimpleModule("replacements")
                .addSerializer(Replacement.class, new Writer())
                .addDeserializer(Replacement.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Replacement> {

        Writer() {
            super(Replacement.class);
        }

        @Override
        public void serialize(Replacement replacement, JsonGenerator json, SerializationContext context) {
            EventType type = EventCatalog.ALL.of(replacement.event().getClass());
            json.writeStartObject();
            json.writeStringProperty("name", type.name());
            json.writeNumberProperty("revision", type.revision());
            json.writePOJOProperty("event", replacement.event());
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Replacement> {

        Reader() {
            super(Replacement.class);
        }

        @Override
        public Replacement deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            return new Replacement(EventJson.read(
                    tree.path("name").asString(),
                    tree.path("revision").asInt(),
                    tree.path("event").toString()));
        }
    }
}
