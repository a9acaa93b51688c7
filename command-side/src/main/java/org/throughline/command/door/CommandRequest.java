package org.throughline.command.door;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as it came in, not yet looked at.
 *
 * @param command its name or path
 * @param payload its JSON
 * @param commandId the client's id for it; the door makes one up when absent
 * @param expectedVersion the stream version its sender has seen
 * @param originallyRecordedAt when another system says it recorded it first
 */
public record CommandRequest(
        String command,
        JsonNode payload,
        @Nullable String commandId,
        @Nullable Long expectedVersion,
        @Nullable OffsetDateTime originallyRecordedAt) {}
