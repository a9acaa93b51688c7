package org.throughline.infra.survival;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.infra.Client;
import org.throughline.infra.Client.Events;

/** A dashboard on the live timeline that comes back, as a browser does, behind the last position it has seen. */
final class LiveListener implements AutoCloseable {

    private final AtomicReference<Client> program;
    private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger opened = new AtomicInteger();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long last;

    LiveListener(Client program) {
        this.program = new AtomicReference<>(program);
        this.thread = Thread.ofPlatform().name("live-listener").daemon().start(this::listen);
    }

    void turnTo(Client other) {
        program.set(other);
    }

    private void listen() {
        while (running) {
            try (Events events = program.get().stream("/api/timeline?after=0", last == 0 ? null : last)) {
                opened.incrementAndGet();
                while (running) {
                    last = events.next().id();
                    seen.add(last);
                }
            } catch (UncheckedIOException | NoSuchElementException | AssertionError cutOff) {
                Rounds.letPass(Duration.ofMillis(100), Duration.ofMillis(100));
            }
        }
    }

    long last() {
        return last;
    }

    /** Every position in the order it came. */
    List<Long> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    int reconnects() {
        return opened.get() - 1;
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
