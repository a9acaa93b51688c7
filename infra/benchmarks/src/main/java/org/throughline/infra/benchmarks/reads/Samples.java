package org.throughline.infra.benchmarks.reads;

import java.util.Map;
import java.util.TreeMap;
import org.throughline.infra.benchmarks.Latencies;
import org.throughline.infra.benchmarks.reads.Http.Answer;

/** The answers of a row: how long the good ones took, which was the slowest and the largest, and what failed. */
final class Samples {

    private final Latencies latencies = new Latencies();
    private final Map<String, Integer> failures = new TreeMap<>();
    private String slowest = "";
    private double slowestMillis;
    private String largest = "";
    private double largestKilobytes;

    /** A refusal of a gate or a limit is no good answer, and neither is none at all. */
    synchronized void add(String name, Answer answer) {
        if (!answer.isOk() && answer.status() != 304) {
            failures.merge(shortened(name) + " " + answer.status(), 1, Integer::sum);
            return;
        }
        latencies.add(answer.nanos());
        if (answer.millis() > slowestMillis) {
            slowestMillis = answer.millis();
            slowest = shortened(name);
        }
        if (answer.kilobytes() > largestKilobytes) {
            largestKilobytes = answer.kilobytes();
            largest = shortened(name);
        }
    }

    /** Every read is about the same district. */
    private static String shortened(String path) {
        return path.replace("district=" + Site.DISTRICT, "..").replace("root=" + Site.DISTRICT, "..");
    }

    double millis(double share) {
        return latencies.millis(share);
    }

    int count() {
        return latencies.count();
    }

    double largestKilobytes() {
        return largestKilobytes;
    }

    String largest() {
        return largest;
    }

    /** What a reader of the table wants to know beside the figure. */
    String note() {
        return "n=%d, p50 %.0f, worst %.0f (%s)%s"
                .formatted(
                        count(), millis(.5), slowestMillis, slowest, failures.isEmpty() ? "" : "; failed: " + failures);
    }
}
