package org.throughline.infra.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some writers who do the same work over and over, each in a thread of its own, for a while. */
final class Writers {

    /** The numbers of writers that are measured. */
    static final List<Integer> NUMBERS = List.of(1, 8, 32);

    static final List<String> COLUMNS = List.of("1 writer", "8 writers", "32 writers");

    private Writers() {}

    /** What one writer does; closed by whoever runs it. */
    interface Writer extends Part {
        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** Opens the writer with this number, 0..n-1. */
    @FunctionalInterface
    interface Opening {
        Writer open(int number, int writers) throws Exception;
    }

    /** How often per second they all together did it, for each of the numbers of writers. */
    static double[] perSecond(Duration slice, Opening opening) throws Exception {
        double[] rates = new double[NUMBERS.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = perSecond(NUMBERS.get(i), slice, opening);
        }
        return rates;
    }

    /** How often per second this many writers together did it. */
    static double perSecond(int writers, Duration slice, Opening opening) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers + 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int number = 0; number < writers; number++) {
                Writer writer = opening.open(number, writers);
                counts.add(threads.submit(counting(writer, start, slice)));
            }
            start.await();
            long begun = System.nanoTime();
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static Callable<Long> counting(Writer writer, CyclicBarrier start, Duration slice) {
        return () -> {
            try (writer) {
                start.await();
                long end = System.nanoTime() + slice.toNanos();
                long count = 0;
                while (System.nanoTime() < end) {
                    writer.once();
                    count++;
                }
                return count;
            }
        };
    }
}
