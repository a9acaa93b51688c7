package org.throughline.infra.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Claimed;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.Encoded;
import org.throughline.events.json.EncodedEvent;
import org.throughline.events.json.EventJson;
import tools.jackson.core.type.TypeReference;

/**
 * An entry as the message that processors and aggregates take. Its metadata are decoded when somebody asks for them,
 * which aggregates do not.
 */
final class LoggedEvent
        implements DomainEventMessage<SubjectEvent>, TrackedEventMessage<SubjectEvent>, Encoded, Claimed {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final LogEntry entry;
    private final EncodedEvent encoded;
    private final SubjectEvent payload;
    private final TrackingToken token;
    /** What today's rules say of it, by code; absent nearly always. */
    private final @Nullable String doubt;

    private @Nullable MetaData metadata;

    LoggedEvent(LogEntry entry, @Nullable String doubt) {
        this(
                entry,
                doubt,
                EncodedEvent.stored(entry.name(), entry.revision(), entry.payload()),
                new GlobalSequenceTrackingToken(entry.position()));
    }

    private LoggedEvent(LogEntry entry, @Nullable String doubt, EncodedEvent encoded, TrackingToken token) {
        this.entry = entry;
        this.doubt = doubt;
        this.encoded = encoded;
        this.payload = encoded.event();
        this.token = token;
    }

    @Override
    public String getIdentifier() {
        return entry.eventId();
    }

    @Override
    public String getType() {
        return entry.subject().kind();
    }

    @Override
    public String getAggregateIdentifier() {
        return entry.subject().toString();
    }

    @Override
    public long getSequenceNumber() {
        return entry.version() - 1;
    }

    @Override
    public EncodedEvent encoded() {
        return encoded;
    }

    @Override
    public SubjectEvent getPayload() {
        return payload;
    }

    @Override
    @SuppressWarnings("unchecked") // the class of a payload is one of its payloads
    public Class<SubjectEvent> getPayloadType() {
        return (Class<SubjectEvent>) payload.getClass();
    }

    @Override
    public MetaData getMetaData() {
        MetaData known = metadata;
        if (known == null) {
            // by two threads at once, it is decoded twice and the same
            known = doubted(MetaData.from(EventJson.MAPPER.readValue(entry.metadata(), METADATA)));
            metadata = known;
        }
        return known;
    }

    private MetaData doubted(MetaData recorded) {
        if (doubt == null) {
            return recorded;
        }
        Object told = recorded.get(MetadataKey.CONCERNS);
        return recorded.and(MetadataKey.CONCERNS, told == null ? doubt : told + "," + doubt);
    }

    @Override
    public Instant getTimestamp() {
        return Objects.requireNonNull(entry.recordedAt());
    }

    @Override
    public Instant claimedAt() {
        Instant recordedAt = getTimestamp();
        if (!entry.metadata().contains(MetadataKey.ORIGINALLY_RECORDED_AT)) {
            return recordedAt;
        }
        Instant claimed = getMetaData().get(MetadataKey.ORIGINALLY_RECORDED_AT) instanceof String text
                ? OffsetDateTime.parse(text).toInstant()
                : recordedAt;
        return claimed.isAfter(recordedAt) ? recordedAt : claimed;
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public GenericTrackedDomainEventMessage<SubjectEvent> withMetaData(Map<String, ?> other) {
        return generic(MetaData.from(other));
    }

    @Override
    public GenericTrackedDomainEventMessage<SubjectEvent> andMetaData(Map<String, ?> more) {
        return generic(getMetaData().mergedWith(more));
    }

    @Override
    public LoggedEvent withTrackingToken(TrackingToken other) {
        return new LoggedEvent(entry, doubt, encoded, other);
    }

    private GenericTrackedDomainEventMessage<SubjectEvent> generic(MetaData with) {
        return new GenericTrackedDomainEventMessage<>(
                token,
                getType(),
                getAggregateIdentifier(),
                getSequenceNumber(),
                new GenericMessage<>(getIdentifier(), payload, with),
                this::getTimestamp);
    }
}
