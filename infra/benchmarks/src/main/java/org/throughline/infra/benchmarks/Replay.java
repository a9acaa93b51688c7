package org.throughline.infra.benchmarks;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.events.SubjectEvent;

/** One run of a processor over the log, from the first event on. */
final class Replay {

    private static final String BATCH = "batch";

    private final Node node;
    private final Tally tally;
    private final CountDownLatch done = new CountDownLatch(1);
    private long expected;
    private long handled;

    Replay(Node node, Tally tally) {
        this.node = node;
        this.tally = tally;
    }

    /** From the start of the processor to the commit of the batch in which it reaches this many events. */
    double perSecond(long events, HandlerDefinition handlers) throws Exception {
        expected = events;
        try (Processor processor = Processor.fromTheFirst(node, "replay-" + UUID.randomUUID(), this, handlers)) {
            long begun = System.nanoTime();
            processor.start();
            if (!done.await(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("the replay got no further than %d events".formatted(handled));
            }
            return events / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /** How many events it was given, once the processor has stopped. */
    long handled() {
        return handled;
    }

    @EventHandler
    void on(SubjectEvent event, DomainEventMessage<?> message) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        work.getOrComputeResource(BATCH, name -> begin(work));
        tally.add(message.getAggregateIdentifier());
        handled++;
    }

    private Replay begin(UnitOfWork<?> work) {
        work.onPrepareCommit(batch -> tally.flush());
        work.afterCommit(batch -> {
            if (handled >= expected) {
                done.countDown();
            }
        });
        return this;
    }
}
