package org.throughline.infra.benchmarks.reads;

import org.throughline.infra.benchmarks.history.Size;

/**
 * What two cores and a heap of one gigabyte are to reach, by size; milliseconds unless another unit stands there.
 *
 * @param tree tree and lists on any day, p95
 * @param question a question not asked before, p95
 * @param again any read again, p95
 * @param page a page, p95
 * @param pageKilobytes a page before compression
 * @param answerKilobytes an answer nobody asked to be larger
 * @param liveness while the dearest question is repeated, p99
 * @param snapshots until each of 200 listeners has one
 * @param changed from a POST to the changed answer, p99
 * @param timeline from a POST to the timeline's update, p99
 * @param share commands under questions, of those alone
 * @param catchUp events/s into the views
 * @param batch lines/s
 * @param start until healthy, seconds
 * @param cold first minute after a start, times the warm figure
 */
record Goals(
        double tree,
        double question,
        double again,
        double page,
        double pageKilobytes,
        double answerKilobytes,
        double liveness,
        double snapshots,
        double changed,
        double timeline,
        double share,
        double catchUp,
        double batch,
        double start,
        double cold) {

    static Goals of(Size size) {
        return switch (size) {
            case S, C -> new Goals(100, 250, 10, 250, 200, 256, 100, 2_000, 250, 50, 0.5, 10_000, 1_500, 5, 2);
            case D -> new Goals(50, 100, 10, 250, 200, 256, 100, 2_000, 250, 50, 0.5, 10_000, 1_500, 5, 2);
            case E -> new Goals(200, 1_000, 10, 400, 200, 256, 200, 5_000, 1_000, 50, 0.5, 10_000, 1_500, 5, 2);
        };
    }
}
