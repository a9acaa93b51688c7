/**
 * Measures the log beside Axon's JDBC engine, plain JDBC and pgbench, on one durable PostgreSQL, in one run. Not part of
 * the product; Axon's own engine is used nowhere else.
 *
 * <p>{@code mvn -q -pl infra/benchmarks -am compile exec:exec} from the top directory. Every line of the result is a
 * {@link org.throughline.infra.benchmarks.Row}; its {@link org.throughline.infra.benchmarks.Way ways} take turns within
 * each of the {@link org.throughline.infra.benchmarks.Rounds}. Nothing is asserted about time, but what a measurement
 * did is counted, and a wrong count ends the run.
 */
@NullMarked
package org.throughline.infra.benchmarks;

import org.jspecify.annotations.NullMarked;
