package org.throughline.infra.log;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the coordinator of a streaming processor, and lets it come back soon when it found its worker's queue full. Axon
 * waits 100 ms then, whatever becomes available meanwhile: a stream that is faster than the worker fills the queue of
 * 1,024 events, and a worker that is done with them sooner idles for the rest.
 */
public final class PromptCoordinator extends ScheduledThreadPoolExecutor {

    private static final long WAIT_OF_AXON_MILLIS = 100;
    private static final long WAIT_MILLIS = 1;

    public PromptCoordinator() {
        super(1, task -> Thread.ofPlatform().name("coordinator").daemon().unstarted(task));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == WAIT_OF_AXON_MILLIS
                ? super.schedule(task, WAIT_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
