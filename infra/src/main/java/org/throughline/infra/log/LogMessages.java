package org.throughline.infra.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.Caller;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;

/** Makes the log's entries of Axon's messages. */
final class LogMessages {

    private LogMessages() {}

    /** The messages of one append, to be written. */
    static List<LogEntry> entries(List<? extends EventMessage<?>> messages) {
        Map<String, Integer> ordinals = new HashMap<>();
        List<LogEntry> entries = new ArrayList<>();
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("only events of subjects go into the log: " + message);
            }
            String commandId = text(event.getMetaData(), MetadataKey.COMMAND_ID);
            entries.add(entry(event, commandId, ordinals.merge(String.valueOf(commandId), 1, Integer::sum)));
        }
        return entries;
    }

    private static LogEntry entry(DomainEventMessage<?> message, @Nullable String commandId, int ordinal) {
        SubjectEvent event = (SubjectEvent) message.getPayload();
        EventType type = EventCatalog.ALL.of(event.getClass());
        return new LogEntry(
                0,
                SubjectKey.parse(message.getAggregateIdentifier()),
                message.getSequenceNumber() + 1,
                message.getIdentifier(),
                type.name(),
                type.revision(),
                EventJson.write(event),
                EventJson.MAPPER.writeValueAsString(message.getMetaData()),
                claimedTime(message.getMetaData()),
                commandId,
                ordinal);
    }

    /** Sample data may claim when it was recorded, so that what was believed on a day can be tried out; nothing else may. */
    private static @Nullable Instant claimedTime(MetaData metadata) {
        String claimed = text(metadata, MetadataKey.ORIGINALLY_RECORDED_AT);
        return claimed != null && Caller.SAMPLE.equals(metadata.get(MetadataKey.SOURCE))
                ? OffsetDateTime.parse(claimed).toInstant()
                : null;
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }
}
