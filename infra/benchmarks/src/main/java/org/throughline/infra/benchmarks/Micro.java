package org.throughline.infra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs what fits in a process, with JMH: mean time in microseconds, in a JVM of its own. */
final class Micro {

    private Micro() {}

    static void run(Options options) throws RunnerException {
        int seconds = options.effort() == Effort.FULL ? 5 : 1;
        new Runner(new OptionsBuilder()
                        .include("org\\.throughline\\..*Micro")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(1)
                        .warmupIterations(options.rounds())
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(options.rounds())
                        .measurementTime(TimeValue.seconds(seconds))
                        .resultFormat(ResultFormatType.TEXT)
                        .result(options.output().toString())
                        .build())
                .run();
    }
}
