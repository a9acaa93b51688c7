package org.throughline.infra.benchmarks;

/**
 * One way of doing a row's work.
 *
 * @param name {@code this log}
 */
record Way(String name, Measurement measurement) {

    /** Does the work once and returns one figure for each of the row's columns, NaN where one does not apply. */
    @FunctionalInterface
    interface Measurement {
        double[] measure() throws Exception;
    }
}
