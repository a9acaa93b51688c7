package org.throughline.infra.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Listens to the live timeline and notes how late each team's event comes; counts, so that none can be missed. */
final class LiveSubscriber implements AutoCloseable {

    private static final String SUBJECT = "\"subjectId\":\"";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream stream;
    private final DueTimes due;
    private final Latencies latencies;
    private int received;

    LiveSubscriber(RunningProgram program, DueTimes due, Latencies latencies) throws Exception {
        this.stream = program.timeline();
        this.due = due;
        this.latencies = latencies;
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int subject = line.startsWith("data:") ? line.indexOf(SUBJECT) : -1;
                if (subject >= 0) {
                    int begin = subject + SUBJECT.length();
                    received(line.substring(begin, line.indexOf('"', begin)));
                }
            }
        } catch (IOException closed) {
            // the measurement is over; whether all came is judged by the count
        }
    }

    private synchronized void received(String team) {
        latencies.add(System.nanoTime() - due.of(team));
        received++;
        notifyAll();
    }

    synchronized void awaitAll(int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (received < count && System.nanoTime() < deadline) {
            wait(100);
        }
        if (received != count) {
            throw new IllegalStateException("a subscriber was told %d of %d events".formatted(received, count));
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
