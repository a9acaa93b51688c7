package org.throughline.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON form of events and states: components in the order of the record, absent ones left out, dates as ISO
 * 8601 text. The same state gives the same bytes.
 */
public final class EventJson {

    /** Thread-safe. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(Replacements.module())
            .build();

    private EventJson() {}

    /** The event as JSON. */
    public static String write(SubjectEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * The event of this name, as it would be written today.
     *
     * @param revision the revision it was written at
     * @throws IllegalStateException when the name is in no family, the revision is a later one, or the JSON does not fit
     */
    public static SubjectEvent read(String name, int revision, String json) {
        Class<? extends SubjectEvent> payload = EventCatalog.ALL
                .named(name)
                .orElseThrow(() -> new IllegalStateException("no event is called '" + name + "'"))
                .payload();
        try {
            return Upcasters.ALL.isPresent(name, revision)
                    ? MAPPER.readValue(json, payload)
                    : MAPPER.treeToValue(
                            Upcasters.ALL.toPresent(name, revision, (ObjectNode) MAPPER.readTree(json)), payload);
        } catch (JacksonException e) {
            throw new IllegalStateException("cannot read " + name + ": " + e.getOriginalMessage(), e);
        }
    }
}
