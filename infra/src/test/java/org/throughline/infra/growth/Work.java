package org.throughline.infra.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a computation took, by counts that are the same on every machine.
 *
 * @param bytes allocated
 * @param steps methods entered and loops gone through, by method: each element looked at is one at least
 */
record Work(long bytes, Map<String, Long> steps) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TELLING = 5;

    /** Computes on this thread. */
    static Work of(Runnable computation) {
        long[] bytes = new long[1];
        Map<String, Long> steps = Steps.of(() -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            computation.run();
            bytes[0] = THREADS.getCurrentThreadAllocatedBytes() - before;
        });
        return new Work(bytes[0], steps);
    }

    /** All steps. */
    long count() {
        return steps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The methods whose part grew most beyond so many times. */
    List<String> most(Work less, double times) {
        return steps.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Long> method) -> times * less.count(method.getKey()) - method.getValue()))
                .limit(TELLING)
                .map(method -> "%s %d -> %d".formatted(method.getKey(), less.count(method.getKey()), method.getValue()))
                .toList();
    }

    private long count(String method) {
        return steps.getOrDefault(method, 0L);
    }
}
