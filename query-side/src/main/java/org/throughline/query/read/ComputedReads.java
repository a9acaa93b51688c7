package org.throughline.query.read;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * The gate before reads that compute (a bulkhead with a deadline). A virtual thread that computes is never set aside, so
 * as many computing requests as there are cores would stop everything else. Here they compute on platform threads of
 * their own, fewer than cores; the others wait in a short queue, briefly, and are then refused. The thread of the request
 * only waits: it notices when the time is over or the client has gone, and ends the computation.
 */
public final class ComputedReads implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Bounds bounds;
    private final Supplier<BooleanSupplier> callers;
    private final ThreadPoolExecutor threads;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong cutShort = new AtomicLong();
    private final AtomicLong left = new AtomicLong();

    /**
     * How much is computed at once, and how long and how much one request may.
     *
     * @param threads computations at once
     * @param queue requests that may wait for their turn
     * @param patience how long one waits for its turn
     * @param deadline for a computation, from its beginning
     * @param events that one request may fold
     */
    public record Bounds(int threads, int queue, Duration patience, Duration deadline, long events) {

        /** For this machine: one core always stays free, where there are two. */
        public static Bounds ofMachine() {
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            return new Bounds(threads, 16 * threads, Duration.ofSeconds(5), Duration.ofSeconds(10), 2_000_000);
        }

        /** The same with another bound on events. */
        public Bounds withEvents(long most) {
            return new Bounds(threads, queue, patience, deadline, most);
        }
    }

    /**
     * Opens the gate.
     *
     * @param callers tells, on the thread of a request, how to find out whether its client has gone; what it gives is
     *     asked on that same thread
     */
    public ComputedReads(Bounds bounds, Supplier<BooleanSupplier> callers) {
        this.bounds = bounds;
        this.callers = callers;
        this.threads = new ThreadPoolExecutor(
                bounds.threads(),
                bounds.threads(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(bounds.queue()),
                Thread.ofPlatform().name("computed-reads-", 1).daemon().factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Computes, when it is this request's turn. A computation within a computation is part of it.
     *
     * @throws ReadRefusal whatever the computation throws, and when there was no turn, too little time or too much to fold
     * @throws ClientLeft when nobody waits for the answer any more
     */
    public <T> T compute(Supplier<T> computation) {
        if (Allowance.isGiven()) {
            return computation.get();
        }
        Turn<T> turn = new Turn<>(computation, bounds);
        try {
            threads.execute(turn);
        } catch (RejectedExecutionException full) {
            throw noTurn();
        }
        return await(turn, callers.get());
    }

    private <T> T await(Turn<T> turn, BooleanSupplier clientGone) {
        try {
            while (!turn.isDoneWithin(LOOK)) {
                if (clientGone.getAsBoolean()) {
                    left.incrementAndGet();
                    throw give(turn, new ClientLeft());
                }
                if (turn.hasWaitedTooLong() && threads.remove(turn)) {
                    throw noTurn();
                }
                if (turn.isOver()) {
                    cutShort.incrementAndGet();
                    throw give(turn, turn.tooLong());
                }
            }
            return turn.result();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw give(turn, ReadRefusal.of(Code.BUSY, "The program is stopping"));
        }
    }

    /** Gives a turn up: it ends at its next look at its allowance, or is never begun. */
    private RuntimeException give(Turn<?> turn, RuntimeException reason) {
        threads.remove(turn);
        turn.end(reason);
        return reason;
    }

    private ReadRefusal noTurn() {
        refused.incrementAndGet();
        return ReadRefusal.of(
                Code.BUSY,
                "%d such questions are being answered and more wait; ask again soon".formatted(bounds.threads()));
    }

    /** How many compute now. */
    public int running() {
        return threads.getActiveCount();
    }

    /** How many wait for their turn. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** How many were refused because there was no turn, since the start. */
    public long refused() {
        return refused.get();
    }

    /** How many were ended because their time was over, since the start. */
    public long cutShort() {
        return cutShort.get();
    }

    /** How many were ended because their client had gone, since the start. */
    public long left() {
        return left.get();
    }

    /** How many compute at once, at most. */
    public int width() {
        return bounds.threads();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
