package org.throughline.infra.benchmarks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.throughline.events.SubjectEvent;

/** The handler that notes when events reach it. */
final class Arrivals {

    private final BlockingQueue<Long> moments = new LinkedBlockingQueue<>();

    @EventHandler
    void on(SubjectEvent event) {
        moments.add(System.nanoTime());
    }

    /** When the next event arrived, waiting for it if need be. */
    long next() throws InterruptedException {
        Long moment = moments.poll(30, TimeUnit.SECONDS);
        if (moment == null) {
            throw new IllegalStateException("an event did not arrive within 30 seconds");
        }
        return moment;
    }
}
