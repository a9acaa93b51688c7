package org.throughline.query.live;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Wakes all listeners together: at once when the tail has grown, but not again within a few milliseconds. Nobody sees
 * faster, what comes meanwhile costs no send of its own, and no listener needs a timer of its own. Ends with its tail.
 */
final class Pulse {

    private static final Duration PACE = Duration.ofMillis(20);
    /** When nothing happens: listeners have to see whether their clients are still there. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final LiveTail tail;
    private volatile long reached;
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    Pulse(LiveTail tail) {
        this.tail = tail;
        this.reached = tail.head();
        Thread.ofPlatform().name("live-pulse").daemon().start(this::run);
    }

    /** Waits for the next beat, unless an earlier one came after something behind this position. */
    void await(long position) throws InterruptedException {
        CompletableFuture<Void> beat = next;
        if (reached <= position && !tail.isClosed()) {
            try {
                beat.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void run() {
        try {
            while (!tail.isClosed()) {
                tail.await(reached, QUIET);
                beat();
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // who has not seen yet that the tail is closed
        beat();
    }

    /** The position first, and then the beat: who misses the beat finds the position. */
    private void beat() {
        reached = tail.head();
        CompletableFuture<Void> due = next;
        next = new CompletableFuture<>();
        due.complete(null);
    }
}
