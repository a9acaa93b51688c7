package org.throughline.query.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.TimelineEntry;

/**
 * The newest entries of the timeline, kept in memory once for all listeners. A listener asks for what is behind its own
 * position at its own pace; one that fell behind the tail reads the timeline instead. Nobody waits for a listener.
 */
public final class LiveTail implements AutoCloseable {

    private final AtomicReferenceArray<@Nullable TimelineEntry> ring;
    private final Map<String, Long> lastByKind = new ConcurrentHashMap<>();
    private final ReentrantLock publishing = new ReentrantLock();
    /** Completed when there is more, and replaced: waking many takes no lock that they would queue for. */
    private volatile CompletableFuture<Void> growth = new CompletableFuture<>();

    private volatile long head;
    private volatile long oldest;
    private volatile boolean closed;

    /**
     * An empty tail.
     *
     * @param capacity entries kept
     * @param head the position the views have reached
     */
    public LiveTail(int capacity, long head) {
        this.ring = new AtomicReferenceArray<>(capacity);
        this.head = head;
        this.oldest = head + 1;
    }

    /** Adds entries that are committed to the views, in order; those it has already are passed over. */
    public void publish(List<TimelineEntry> entries) {
        publishing.lock();
        try {
            entries.stream().filter(entry -> entry.position() > head).forEach(this::add);
            wake();
        } finally {
            publishing.unlock();
        }
    }

    /** What is overwritten is disowned before, and the head moves last: readers look at both without a lock. */
    private void add(TimelineEntry entry) {
        long position = entry.position();
        oldest = position == head + 1 ? Math.max(oldest, position - ring.length() + 1) : position;
        ring.set(slot(position), entry);
        lastByKind.put(entry.kind(), position);
        head = position;
    }

    private void wake() {
        CompletableFuture<Void> grown = growth;
        growth = new CompletableFuture<>();
        grown.complete(null);
    }

    /** What is behind this position, or empty when the tail does not reach back that far. */
    public Optional<List<TimelineEntry>> after(long position) {
        long end = head;
        List<TimelineEntry> entries = new ArrayList<>();
        for (long next = position + 1; next <= end; next++) {
            TimelineEntry entry = ring.get(slot(next));
            if (next < oldest || entry == null || entry.position() != next) {
                return Optional.empty();
            }
            entries.add(entry);
        }
        return position + 1 < oldest ? Optional.empty() : Optional.of(entries);
    }

    /**
     * Waits until there is something behind this position.
     *
     * @return false when the time ran out or the tail was closed
     */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (left > 0) {
            CompletableFuture<Void> grown = growth;
            if (closed || head > position) {
                break;
            }
            left = awaitGrowth(grown, left) ? deadline - System.nanoTime() : 0;
        }
        return head > position && !closed;
    }

    private static boolean awaitGrowth(CompletableFuture<Void> grown, long nanos) throws InterruptedException {
        try {
            grown.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where an event about this kind of subject was last published here; 0 before the first. No listener can have the
     * event before this tells of it.
     */
    public long lastOf(String kind) {
        return lastByKind.getOrDefault(kind, 0L);
    }

    /** The last position listeners can have. */
    public long head() {
        return head;
    }

    /** Whether listeners should leave. */
    public boolean isClosed() {
        return closed;
    }

    /** Sends every listener away. */
    @Override
    public void close() {
        closed = true;
        publishing.lock();
        try {
            wake();
        } finally {
            publishing.unlock();
        }
    }

    private int slot(long position) {
        return (int) (position % ring.length());
    }
}
