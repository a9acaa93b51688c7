package org.throughline.infra.benchmarks.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many clients at once, each doing the same thing again and again. */
final class Clients {

    /** How long a client that was refused waits before it comes back. */
    private static final Duration REST = Duration.ofMillis(20);

    private Clients() {}

    /** Does something once, and says whether it succeeded. */
    @FunctionalInterface
    interface Turn {
        boolean take(int client, int turn) throws Exception;
    }

    /** Does some work beside them; returns when that is done and their last answers are in. */
    static <T> T beside(int count, Turn turn, Callable<T> work) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int client = i;
                running.add(threads.submit(() -> repeat(client, turn, ended)));
            }
            try {
                return work.call();
            } finally {
                ended.set(true);
                for (Future<?> client : running) {
                    client.get();
                }
            }
        }
    }

    private static boolean repeat(int client, Turn turn, AtomicBoolean ended) throws Exception {
        for (int number = 0; !ended.get(); number++) {
            if (!turn.take(client, number)) {
                Thread.sleep(REST);
            }
        }
        return true;
    }
}
