package org.throughline.infra.log;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the coordinator of a streaming processor, and lets it come back soon when it found its worker's queue full. Axon
 * waits 100 ms then, whatever becomes available meanwhile: a stream that is faster than the worker fills the queue of
 * 1,024 events, and a worker that is done with them sooner idles for the rest. After a failure Axon waits twice as long
 * each time, up to a minute; views should be back when the database is, so here it is never longer than two seconds.
 */
public final class PromptCoordinator extends ScheduledThreadPoolExecutor {

    private static final long WAIT_OF_AXON_MILLIS = 100;
    private static final long WAIT_MILLIS = 1;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    public PromptCoordinator() {
        super(1, task -> Thread.ofPlatform().name("coordinator").daemon().unstarted(task));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        long wait = millis == WAIT_OF_AXON_MILLIS ? WAIT_MILLIS : Math.min(millis, LONGEST_WAIT_MILLIS);
        return super.schedule(task, wait, TimeUnit.MILLISECONDS);
    }
}
