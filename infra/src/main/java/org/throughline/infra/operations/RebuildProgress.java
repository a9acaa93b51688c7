package org.throughline.infra.operations;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the rebuild on this node is, and whether somebody wants it to end. */
@Component
final class RebuildProgress {

    private record Running(long begunNanos, long from, long position, long to, boolean cancelled) {}

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    /**
     * What is told of it.
     *
     * @param events taken so far, those that an earlier attempt took included
     * @param of events to take, as far as the views have come
     * @param secondsLeft by how fast it went; absent before anything was taken
     */
    record Told(long events, long of, @Nullable Long secondsLeft) {}

    /** Begins, or goes on from a position that an earlier attempt had reached. */
    void begin(long from, long to) {
        running.set(new Running(System.nanoTime(), from, from, to, false));
    }

    /**
     * Is at this position.
     *
     * @throws RebuildRefusal when it was cancelled
     */
    void reach(long position, long to) {
        Running now = running.updateAndGet(
                run -> run == null ? null : new Running(run.begunNanos(), run.from(), position, to, run.cancelled()));
        if (now != null && now.cancelled()) {
            throw new RebuildRefusal(
                    "the rebuild was cancelled at %d of %d events; the next one goes on there".formatted(position, to));
        }
    }

    /** Ends it at the next opportunity; false when none is running on this node. */
    boolean cancel() {
        return running.updateAndGet(run ->
                        run == null ? null : new Running(run.begunNanos(), run.from(), run.position(), run.to(), true))
                != null;
    }

    void end() {
        running.set(null);
    }

    /** How far it is; empty when none is running on this node. */
    Optional<Told> told() {
        Running run = running.get();
        return run == null ? Optional.empty() : Optional.of(new Told(run.position(), run.to(), secondsLeft(run)));
    }

    private static @Nullable Long secondsLeft(Running run) {
        long done = run.position() - run.from();
        return done == 0
                ? null
                : TimeUnit.NANOSECONDS.toSeconds(
                        (long) ((double) (System.nanoTime() - run.begunNanos()) / done * (run.to() - run.position())));
    }
}
