package org.throughline.infra.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words and examples of the document, which no program could find out by itself. */
final class Words {

    private final JsonNode words = read("/openapi/words.json");

    /** The part of this name. */
    JsonNode part(String name) {
        return words.path(name);
    }

    /** What is said of a route; empty when nothing is. */
    JsonNode of(Route route) {
        return words.path("operations").path(route.name());
    }

    /** What is said of an input: for this route, or wherever it occurs. */
    ObjectNode of(Route route, Route.Input input) {
        JsonNode here = of(route).path("inputs").path(input.name());
        JsonNode found = here.isMissingNode() ? words.path("inputs").path(input.name()) : here;
        return found.isObject() ? (ObjectNode) found.deepCopy() : EventJson.MAPPER.createObjectNode();
    }

    /** The text with {@code {name}} replaced by what stands for it. */
    static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** An example of this command: what stands in {@code examples/form-team.json}, byte for byte. */
    static String exampleOf(String command) {
        try (InputStream in = Words.class.getResourceAsStream("/examples/" + command + ".json")) {
            if (in == null) {
                throw new IllegalStateException("there is no example of " + command);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            return EventJson.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
