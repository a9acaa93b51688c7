package org.throughline.query.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.Encoded;
import org.throughline.events.json.EncodedEvent;
import org.throughline.query.live.LiveTail;
import org.throughline.query.timeline.TimelineEntry;

/** Feeds the views with events as they are recorded: gathers a processor's batch and applies it once. */
@ProcessingGroup(ViewProjection.GROUP)
public final class ViewProjection {

    /** Name of the event processor. */
    public static final String GROUP = "views";

    private final ViewBatch views;
    private final LiveTail tail;

    public ViewProjection(ViewBatch views, LiveTail tail) {
        this.views = views;
        this.tail = tail;
    }

    @EventHandler
    void on(SubjectEvent event, DomainEventMessage<?> message, TrackingToken token) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Gathered gathered = work.getOrComputeResource(GROUP, name -> begin(work));
        gathered.entries.add(entry(event, message, token.position().orElseThrow()));
    }

    private Gathered begin(UnitOfWork<?> work) {
        Gathered gathered = new Gathered();
        work.onPrepareCommit(w -> gathered.fresh = views.apply(gathered.entries));
        work.afterCommit(w -> tail.publish(gathered.fresh));
        return gathered;
    }

    /** The timeline entry of a recorded event. */
    public static TimelineEntry entry(SubjectEvent event, DomainEventMessage<?> message, long position) {
        EncodedEvent encoded =
                message instanceof Encoded logged ? logged.encoded().present() : EncodedEvent.of(event);
        SubjectKey subject = SubjectKey.parse(message.getAggregateIdentifier());
        MetaData metadata = message.getMetaData();
        String claim = text(metadata, MetadataKey.ORIGINALLY_RECORDED_AT);
        OffsetDateTime originally = claim == null ? null : OffsetDateTime.parse(claim);
        Instant recordedAt = message.getTimestamp();
        return new TimelineEntry(
                position,
                message.getIdentifier(),
                subject.kind(),
                subject.id(),
                message.getSequenceNumber() + 1,
                text(metadata, MetadataKey.DISTRICT),
                text(metadata, MetadataKey.UNIT),
                event.effectiveOn(),
                recordedAt,
                text(metadata, MetadataKey.ACTOR),
                text(metadata, MetadataKey.SOURCE),
                text(metadata, MetadataKey.COMMAND_ID),
                text(metadata, MetadataKey.CORRELATION_ID),
                originally,
                TimelineEntry.claimed(originally, recordedAt),
                text(metadata, MetadataKey.IMPORT_ID),
                text(metadata, MetadataKey.IMPORT_SOURCE),
                WithConcerns.of(event, text(metadata, MetadataKey.CONCERNS)),
                encoded);
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }

    private static final class Gathered {
        private final List<TimelineEntry> entries = new ArrayList<>();
        private List<TimelineEntry> fresh = List.of();
    }
}
