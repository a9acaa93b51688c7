package org.throughline.infra.benchmarks;

/**
 * One way of doing a row's work.
 *
 * @param name {@code this log}
 * @param warmsUp whether it gets faster, as Java does; else it need not warm up
 */
record Way(String name, boolean warmsUp, Measurement measurement) {

    Way(String name, Measurement measurement) {
        this(name, true, measurement);
    }

    /** Does the work once and returns one figure for each of the row's columns, NaN where one does not apply. */
    @FunctionalInterface
    interface Measurement {
        double[] measure() throws Exception;
    }
}
