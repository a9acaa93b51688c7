package org.throughline.infra.benchmarks;

import java.util.Arrays;

/** Some latencies in nanoseconds. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    public synchronized void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
    }

    public synchronized int count() {
        return count;
    }

    /** The latency that this share of them does not exceed, 0..1; NaN when there is none. */
    public synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
    }
}
