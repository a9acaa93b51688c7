package org.throughline.command.door;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Claim;
import org.throughline.command.Command;
import org.throughline.command.EventSourced;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectKey;

/**
 * A command that can be tried.
 *
 * @param commandId the client's id for it, or the one the door made up
 * @param fingerprint tells another command under the same id apart
 * @param claim when another system says it recorded it first
 * @param today the day on which it came in, or the one that is claimed
 */
record Attempt(
        CommandType type,
        Command command,
        String commandId,
        String fingerprint,
        CommandRequest request,
        Caller caller,
        @Nullable Claim claim,
        LocalDate today) {

    SubjectKey subject() {
        return command.subject();
    }

    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKey.ACTOR, caller.actor());
        metadata.put(MetadataKey.SOURCE, caller.source());
        metadata.put(MetadataKey.COMMAND_ID, commandId);
        metadata.put(MetadataKey.COMMAND_FINGERPRINT, fingerprint);
        metadata.put(MetadataKey.CAUSATION_ID, commandId);
        metadata.put(MetadataKey.CORRELATION_ID, caller.correlationId() == null ? commandId : caller.correlationId());
        put(metadata, MetadataKey.IMPORT_ID, caller.importId());
        put(metadata, MetadataKey.IMPORT_SOURCE, caller.importSource());
        metadata.put(EventSourced.TODAY, today);
        put(metadata, Claim.KEY, claim);
        put(metadata, MetadataKey.ORIGINALLY_RECORDED_AT, claim == null ? null : claim.text());
        put(metadata, EventSourced.EXPECTED_VERSION, request.expectedVersion());
        if (request.correction() != null) {
            metadata.putAll(request.correction().asMetadata());
        }
        return metadata;
    }

    private static void put(Map<String, Object> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
