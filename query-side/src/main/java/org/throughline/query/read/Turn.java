package org.throughline.query.read;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.throughline.query.read.ReadRefusal.Code;

/** One request's turn to compute: waited for, begun, ended. Its time begins with it and not with the waiting. */
final class Turn<T> implements Runnable {

    private final ComputedReads.Bounds bounds;
    private final FutureTask<T> task;
    private final long asked = System.nanoTime();
    private volatile @Nullable Allowance allowance;

    Turn(Supplier<T> computation, ComputedReads.Bounds bounds) {
        this.bounds = bounds;
        this.task = new FutureTask<>(() -> within(computation));
    }

    @Override
    public void run() {
        task.run();
    }

    private T within(Supplier<T> computation) {
        Allowance own = new Allowance(bounds.events(), bounds.deadline());
        Allowance.give(own);
        allowance = own;
        try {
            return computation.get();
        } catch (VirtualMachineError end) {
            // nobody may be waiting for the result; whoever watches over the program has to know
            Thread.UncaughtExceptionHandler last = Thread.getDefaultUncaughtExceptionHandler();
            if (last != null) {
                last.uncaughtException(Thread.currentThread(), end);
            }
            throw end;
        } finally {
            Allowance.take();
        }
    }

    boolean isDoneWithin(Duration time) throws InterruptedException {
        try {
            task.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException | CancellationException done) {
            return true;
        }
    }

    /** What was computed, or what was thrown instead. */
    T result() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw reason(failed);
        } catch (CancellationException stopped) {
            throw ReadRefusal.of(Code.BUSY, "The program is stopping");
        }
    }

    /** What the computation threw; a statement that was cancelled for its length is like a computation that is. */
    private RuntimeException reason(ExecutionException failed) {
        if (failed.getCause() instanceof QueryTimeoutException) {
            return tooLong();
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
    }

    /** Whether it has not begun and its patience is over. */
    boolean hasWaitedTooLong() {
        return allowance == null
                && System.nanoTime() - asked > bounds.patience().toNanos();
    }

    /** Whether it has begun and its time is over. */
    boolean isOver() {
        Allowance own = allowance;
        return own != null && own.isOver();
    }

    ReadRefusal tooLong() {
        return new Allowance(bounds.events(), bounds.deadline()).tooLong();
    }

    /** Ends it wherever it looks next: at its allowance, or where its thread waits. */
    void end(RuntimeException reason) {
        Allowance own = allowance;
        if (own != null) {
            own.end(reason);
        }
        task.cancel(true);
    }
}
