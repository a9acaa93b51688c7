package org.throughline.command.door;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Claim;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SeenVersions;
import org.throughline.command.amend.Correction;
import tools.jackson.databind.JsonNode;

/**
 * A command with what headers say of a single one, as one JSON object:
 *
 * <pre>{"command":"FormTeam","commandId":"...","ifMatch":3,"originallyRecordedAt":"...","payload":{...}}</pre>
 *
 * <p>One that puts right what was recorded also has {@code "corrects":1,"because":"..."}.
 */
final class Envelope {

    private static final Set<String> FIELDS =
            Set.of("command", "commandId", "ifMatch", "originallyRecordedAt", "payload", "corrects", "because");

    private final JsonNode line;
    private final Faults faults = new Faults();

    private Envelope(JsonNode line) {
        this.line = line;
    }

    /**
     * The command in it.
     *
     * @param commandId the line's id, or the one its place in the batch gives it
     * @throws Refusal MALFORMED, with every fault of the envelope
     */
    static CommandRequest read(JsonNode line, @Nullable String commandId) {
        return new Envelope(line).read(commandId);
    }

    private CommandRequest read(@Nullable String commandId) {
        String command = line.path("command").asString("");
        requirePresent(!command.isEmpty(), "/command", "the command's name, for instance FormTeam");
        requirePresent(line.path("payload").isObject(), "/payload", "the command's fields, an object");
        requirePresent(
                commandId != null && !commandId.isEmpty(),
                "/commandId",
                "an id of the line, or an Idempotency-Key for the batch");
        if (!line.path("commandId").isMissingNode() && !line.path("commandId").isString()) {
            faults.add(() -> new Fault("/commandId", "wrong-type", "a text"));
        }
        line.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(() -> new Fault("/" + name, "unknown-field", "an envelope has " + FIELDS)));
        OffsetDateTime recorded = time(line.path("originallyRecordedAt"));
        SeenVersions expected = version(line.path("ifMatch"));
        Correction correction = correction(line.path("corrects"), line.path("because"));
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "The line is not a command in its envelope", faults);
        }
        return new CommandRequest(
                command, line.path("payload"), Headers.commandId(commandId), expected, recorded, correction);
    }

    private void requirePresent(boolean present, String pointer, String expected) {
        if (!present) {
            faults.add(() -> new Fault(pointer, "missing", expected));
        }
    }

    private @Nullable OffsetDateTime time(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        OffsetDateTime time = Claim.read(node.asString("")).orElse(null);
        if (time == null) {
            faults.add(() -> new Fault("/originallyRecordedAt", "not-valid", Claim.EXPECTED));
        }
        return time;
    }

    private @Nullable SeenVersions version(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            faults.add(() -> new Fault("/ifMatch", "wrong-type", "a version number"));
            return null;
        }
        if (node.longValue() < 0) {
            faults.add(() -> new Fault("/ifMatch", "not-valid", "a version number, 0 or more"));
            return null;
        }
        return SeenVersions.of(node.longValue());
    }

    private @Nullable Correction correction(JsonNode entry, JsonNode because) {
        if (entry.isMissingNode() && because.isMissingNode()) {
            return null;
        }
        if (!entry.isIntegralNumber() || !entry.canConvertToLong() || entry.longValue() < 1) {
            faults.add(() -> new Fault("/corrects", "not-valid", "the number of an entry, 1 or more"));
        }
        String reason = because.asString("");
        if (!Correction.isReason(reason)) {
            faults.add(() -> new Fault("/because", "not-valid", Correction.REASON));
        }
        return faults.isEmpty() ? new Correction(entry.longValue(), reason) : null;
    }
}
