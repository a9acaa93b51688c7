package org.throughline.infra.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.throughline.command.amend.Correction;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CommandRequest;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * One command of the sample district.
 *
 * @param place file and line number, for people
 * @param actor the member who sends it
 */
record SampleLine(String place, String actor, String commandId, CommandRequest request) {

    /** Reads a batch line with one field more, {@code actor}; whatever is missing is a defect of the data. */
    static SampleLine read(String place, String json) {
        JsonNode line = EventJson.MAPPER.readTree(json);
        String commandId = line.required("commandId").stringValue();
        CommandRequest request = new CommandRequest(
                line.required("command").stringValue(),
                line.required("payload"),
                commandId,
                null,
                OffsetDateTime.parse(line.required("originallyRecordedAt").stringValue()),
                line.has("corrects")
                        ? new Correction(
                                line.path("corrects").longValue(),
                                line.required("because").stringValue())
                        : null);
        return new SampleLine(place, line.required("actor").stringValue(), commandId, request);
    }

    Instant recordedAt() {
        return Objects.requireNonNull(request.originallyRecordedAt()).toInstant();
    }

    Caller caller() {
        return new Caller(actor, Caller.SAMPLE, SampleDistrict.ID, SampleDistrict.ID, SampleDistrict.SOURCE);
    }
}
