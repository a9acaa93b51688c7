package org.throughline.query.read;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * What one request may cost: so many events folded, so much time, and nothing once its client has gone. Belongs to the
 * thread that computes for the request. Loops {@link #spend} from it as they go; that is cheap enough for every subject.
 */
public final class Allowance {

    private static final ThreadLocal<@Nullable Allowance> OF_THREAD = new ThreadLocal<>();
    private static final Allowance UNLIMITED = new Allowance(Long.MAX_VALUE, Duration.ofDays(36_500));

    private final long most;
    private final Duration time;
    private final long begun = System.nanoTime();
    private long spent;
    private volatile @Nullable RuntimeException end;

    /**
     * A fresh allowance; its time begins now.
     *
     * @param most events that may be folded
     * @param time for the whole computation
     */
    Allowance(long most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /** The allowance of the request this thread computes for; without bounds on a thread that computes for none. */
    public static Allowance current() {
        Allowance own = OF_THREAD.get();
        return own == null ? UNLIMITED : own;
    }

    /** Whether this thread computes within an allowance. */
    static boolean isGiven() {
        return OF_THREAD.get() != null;
    }

    static void give(Allowance allowance) {
        OF_THREAD.set(allowance);
    }

    static void take() {
        OF_THREAD.remove();
    }

    /**
     * Counts events that are about to be folded; 0 to look at the time alone.
     *
     * @throws ReadRefusal when that is more than one request may fold, or the time has run out
     * @throws ClientLeft when nobody waits for the answer any more
     */
    public void spend(long events) {
        if (this == UNLIMITED) {
            return;
        }
        spent += events;
        if (spent > most) {
            throw ReadRefusal.of(
                            Code.TOO_MUCH,
                            "It rests on more than %d events; name a district, or a shorter time".formatted(most))
                    .with("mostEvents", most);
        }
        // in this order: who interrupts has said before why
        boolean interrupted = Thread.currentThread().isInterrupted();
        RuntimeException ended = end;
        if (ended != null) {
            throw ended;
        }
        if (interrupted || isOver()) {
            throw tooLong();
        }
    }

    /** Ends the computation at its next look, for this reason. */
    void end(RuntimeException reason) {
        end = reason;
    }

    boolean isOver() {
        return System.nanoTime() - begun > time.toNanos();
    }

    /** Why a computation is cut short. */
    ReadRefusal tooLong() {
        return ReadRefusal.of(
                Code.TOO_LONG,
                "It was not answered within %d s; name a district, or a shorter time".formatted(time.toSeconds()));
    }
}
