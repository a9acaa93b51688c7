package org.throughline.infra.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads the log from a position on, page by page, for one reader. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 1000;
    /** How long to trust that nobody else appended; other nodes are noticed by then. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final ExecutorService FETCHERS = Executors.newVirtualThreadPerTaskExecutor();

    private final PostgresLog log;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long position;
    private @Nullable CompletableFuture<? extends List<? extends TrackedEventMessage<?>>> ahead;
    private @Nullable Runnable callback;

    LogStream(PostgresLog log, long position) {
        this.log = log;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (page.isEmpty() && System.nanoTime() < deadline) {
            long left = Math.min(deadline - System.nanoTime(), LOOK_AGAIN.toNanos());
            log.await(position, Duration.ofNanos(left));
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (page.isEmpty()) {
            hasNextAvailable((int) LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return page.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        forgetCallback();
        callback = onAvailable;
        log.signal().onAppended(onAvailable);
        return true;
    }

    @Override
    public void close() {
        forgetCallback();
    }

    private void fill() {
        if (page.isEmpty()) {
            page.addAll(ahead == null ? log.after(position, PAGE) : joinAhead(ahead));
            ahead = null;
            if (!page.isEmpty()) {
                position = PostgresLog.positionOf(page.getLast().trackingToken());
            }
            if (page.size() == PAGE) {
                // far behind: fetch and decode the next page while this one is handled
                ahead = CompletableFuture.supplyAsync(() -> log.after(position, PAGE), FETCHERS);
            }
        }
    }

    /** What was fetched ahead; when that failed, it is fetched again by whoever needs it, who gets the failure. */
    private List<? extends TrackedEventMessage<?>> joinAhead(
            CompletableFuture<? extends List<? extends TrackedEventMessage<?>>> fetched) {
        try {
            return fetched.join();
        } catch (CompletionException e) {
            return log.after(position, PAGE);
        }
    }

    private void forgetCallback() {
        if (callback != null) {
            log.signal().forget(callback);
            callback = null;
        }
    }
}
