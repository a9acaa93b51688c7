package org.throughline.query.live;

import java.util.concurrent.Semaphore;

/**
 * What live streams ask the database, a few at a time and in turn (a bulkhead of fair permits). Hundreds may begin at the
 * first event at once: each gets a page when its turn comes, and reads of others hardly notice. A client that reads
 * slowly holds no permit while it is written to.
 */
public final class CatchUp {

    private final Semaphore permits;
    private final ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);

    /**
     * Lets this many ask at once.
     *
     * @param permits not more than there are connections for it
     */
    public CatchUp(int permits) {
        this.permits = new Semaphore(permits, true);
    }

    /** What is asked. */
    @FunctionalInterface
    public interface Asked<T> {
        T answer() throws InterruptedException;
    }

    /** Asks when it is this thread's turn; what is asked within is part of it. */
    public <T> T ask(Asked<T> question) throws InterruptedException {
        if (held.get()) {
            return question.answer();
        }
        permits.acquire();
        held.set(true);
        try {
            return question.answer();
        } finally {
            held.remove();
            permits.release();
        }
    }

    /** How many wait for their turn, about. */
    public int waiting() {
        return permits.getQueueLength();
    }
}
