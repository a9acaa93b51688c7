package org.throughline.infra.survival;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How often a fault is tried, and when. */
final class Rounds {

    private Rounds() {}

    /** Two unless {@code -Dsurvival.rounds=} says otherwise. */
    static int count() {
        return Integer.getInteger("survival.rounds", 2);
    }

    /** Lets a random time go by: the moment of the fault is part of the test, not something to wait for. */
    static void letPass(Duration least, Duration most) {
        long until = System.nanoTime() + ThreadLocalRandom.current().nextLong(least.toNanos(), most.toNanos() + 1);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
