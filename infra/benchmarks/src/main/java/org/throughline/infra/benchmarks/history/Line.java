package org.throughline.infra.benchmarks.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CommandRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command of the history.
 *
 * @param recordedAt when the log is to say it learned of it
 * @param actor who sends it
 */
record Line(Instant recordedAt, String actor, String commandId, String command, JsonNode payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Line of(Instant recordedAt, String actor, String commandId, String command, Map<String, Object> payload) {
        return new Line(recordedAt, actor, commandId, command, JSON.valueToTree(payload));
    }

    /** A line of the sample's files. */
    static Line parse(String json) {
        JsonNode line = JSON.readTree(json);
        return new Line(
                Instant.parse(line.required("originallyRecordedAt").stringValue()),
                line.required("actor").stringValue(),
                line.required("commandId").stringValue(),
                line.required("command").stringValue(),
                line.required("payload"));
    }

    CommandRequest request() {
        return new CommandRequest(command, payload, commandId, null, recordedAt.atOffset(ZoneOffset.UTC));
    }

    /** Only sample data may claim when it was recorded. */
    Caller caller() {
        return new Caller(actor, Caller.SAMPLE, null);
    }
}
