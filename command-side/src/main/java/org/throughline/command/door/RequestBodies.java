package org.throughline.command.door;

import java.io.IOException;
import java.io.InputStream;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as it comes over the wire: limited in size, one value, no name twice. */
public final class RequestBodies {

    /** Largest command, in bytes. A plan of a hundred steps in two languages takes 50,000. */
    static final int MAX_COMMAND_BYTES = 2 * 1024 * 1024;

    private final ObjectReader reader;

    public RequestBodies(JsonMapper json) {
        reader = json.readerFor(JsonNode.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * The one value in a body.
     *
     * @throws Refusal TOO_LARGE or MALFORMED
     */
    public JsonNode one(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_COMMAND_BYTES + 1);
        return parse(bytes);
    }

    JsonNode parse(byte[] bytes) {
        if (bytes.length > MAX_COMMAND_BYTES) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "A command takes at most %,d bytes".formatted(MAX_COMMAND_BYTES))
                    .with("maximumBytes", MAX_COMMAND_BYTES);
        }
        try {
            JsonNode node = reader.readValue(bytes);
            return node == null ? reader.readTree("null") : node;
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line %d, column %d)"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "Not JSON: " + e.getOriginalMessage() + where,
                    java.util.List.of(new Fault("", "not-json", e.getOriginalMessage())));
        }
    }
}
