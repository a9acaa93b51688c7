package org.throughline.query.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.TimelineEntry;

/**
 * The newest entries of the timeline, kept in memory once for all listeners. A listener asks for what is behind its own
 * position at its own pace; one that fell behind the tail reads the timeline instead. Nobody waits for a listener.
 */
public final class LiveTail implements AutoCloseable {

    private final @Nullable TimelineEntry[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long head;
    private long oldest;
    private boolean closed;

    /**
     * An empty tail.
     *
     * @param capacity entries kept
     * @param head the position the views have reached
     */
    public LiveTail(int capacity, long head) {
        this.ring = new @Nullable TimelineEntry[capacity];
        this.head = head;
        this.oldest = head + 1;
    }

    /** Adds entries that are committed to the views, in order; those it has already are passed over. */
    public void publish(List<TimelineEntry> entries) {
        lock.lock();
        try {
            entries.stream().filter(entry -> entry.position() > head).forEach(this::add);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(TimelineEntry entry) {
        ring[slot(entry.position())] = entry;
        if (entry.position() != head + 1) {
            oldest = entry.position();
        }
        head = entry.position();
        oldest = Math.max(oldest, head - ring.length + 1);
    }

    /** What is behind this position, or empty when the tail does not reach back that far. */
    public Optional<List<TimelineEntry>> after(long position) {
        lock.lock();
        try {
            if (position + 1 < oldest) {
                return Optional.empty();
            }
            return Optional.of(java.util.stream.LongStream.rangeClosed(position + 1, head)
                    .mapToObj(this::at)
                    .toList());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something behind this position.
     *
     * @return false when the time ran out or the tail was closed
     */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (head <= position && !closed && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return head > position && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** The last position listeners can have. */
    public long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Whether listeners should leave. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Sends every listener away. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private TimelineEntry at(long position) {
        TimelineEntry entry = ring[slot(position)];
        if (entry == null || entry.position() != position) {
            throw new IllegalStateException("the tail lost position " + position);
        }
        return entry;
    }

    private int slot(long position) {
        return (int) (position % ring.length);
    }
}
