package org.throughline.infra.survival;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.throughline.infra.Client;

/** Somebody who reads the same small thing again and again, and remembers with which status it was answered. */
final class SteadyReader implements AutoCloseable {

    /** In the place of a status where there was no answer at all. */
    static final int NONE = 0;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Client program;
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;

    SteadyReader(Client program) {
        this.program = program;
        this.thread = Thread.ofPlatform().name("steady-reader").daemon().start(this::read);
    }

    private void read() {
        while (running) {
            statuses.add(status());
            Rounds.letPass(PAUSE, PAUSE);
        }
    }

    private int status() {
        try {
            return program.get("/api/timeline?limit=1").status();
        } catch (UncheckedIOException noAnswer) {
            return NONE;
        }
    }

    /** Ends it; how each of its reads was answered. */
    List<Integer> settle() {
        close();
        return List.copyOf(statuses);
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(70));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
