package org.throughline.infra.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.infra.log.evidence.EventContent;

/**
 * One event as it stands in the log.
 *
 * @param position place in the log, 1..n; 0 as long as it is not appended
 * @param version place in the subject's stream, 1..n
 * @param payload JSON
 * @param metadata JSON
 * @param recordedAt the log's own clock; before it is appended, the moment the log should claim instead, which only
 *     sample data does
 * @param commandOrdinal place among the events of the command, 1..n
 */
record LogEntry(
        long position,
        SubjectKey subject,
        long version,
        String eventId,
        String name,
        int revision,
        String payload,
        String metadata,
        @Nullable Instant recordedAt,
        @Nullable String commandId,
        int commandOrdinal) {

    /** What evidence is kept of: all but what the log itself says, the position and the time. */
    EventContent content() {
        return new EventContent(
                subject.kind(),
                subject.id(),
                version,
                eventId,
                name,
                revision,
                payload,
                metadata,
                commandId,
                commandOrdinal);
    }
}
