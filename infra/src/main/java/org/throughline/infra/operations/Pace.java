package org.throughline.infra.operations;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast something may go, so that it leaves the machine to those who ask.
 *
 * @param eventsPerSecond at most; at least 1
 */
record Pace(int eventsPerSecond) {

    /** As fast as it can. */
    static final Pace FULL = new Pace(Integer.MAX_VALUE);

    private static final int MOST_AT_ONCE = 1000;

    /** How many are taken at once: few enough that a second is not over in one go. */
    int atOnce() {
        return Math.clamp(eventsPerSecond, 1, MOST_AT_ONCE);
    }

    /** Waits until so many may have been taken since then. */
    void waitAfter(long events, long begunNanos) {
        long due = begunNanos + (long) ((double) events / eventsPerSecond * TimeUnit.SECONDS.toNanos(1));
        long left = due - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
