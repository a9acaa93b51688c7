package org.throughline.infra.log;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the log; its streams wake on commit instead of polling. */
public final class PostgresEventStore extends AbstractEventStore {

    private final PostgresLog log;

    public PostgresEventStore(PostgresLog log, MessageMonitor<? super EventMessage<?>> monitor) {
        super(builder(log, monitor));
        this.log = log;
    }

    private static Builder builder(PostgresLog log, MessageMonitor<? super EventMessage<?>> monitor) {
        return new Builder() {}.storageEngine(log).messageMonitor(monitor);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new LogStream(log, PostgresLog.positionOf(trackingToken));
    }
}
