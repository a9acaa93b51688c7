package org.throughline.command.door;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.command.SeenVersions;
import org.throughline.command.amend.Correction;
import tools.jackson.databind.JsonNode;

/**
 * A command as it came in, not yet looked at.
 *
 * @param command its name or path
 * @param payload its JSON
 * @param commandId the client's id for it; the door makes one up when absent
 * @param expectedVersion the versions of the subject its sender has seen
 * @param originallyRecordedAt when another system says it recorded it first
 * @param correction which entry it puts right; absent where it puts nothing right
 */
public record CommandRequest(
        String command,
        JsonNode payload,
        @Nullable String commandId,
        @Nullable SeenVersions expectedVersion,
        @Nullable OffsetDateTime originallyRecordedAt,
        @Nullable Correction correction) {

    /** A command that puts nothing right. */
    public CommandRequest(
            String command,
            JsonNode payload,
            @Nullable String commandId,
            @Nullable SeenVersions expectedVersion,
            @Nullable OffsetDateTime originallyRecordedAt) {
        this(command, payload, commandId, expectedVersion, originallyRecordedAt, null);
    }
}
