package org.throughline.infra.benchmarks;

import java.time.Duration;

/** How long and how much is measured. */
enum Effort {
    SHORT(Duration.ofMillis(200), 10_000, 2_500, 200, Duration.ofSeconds(1), Duration.ofSeconds(2)),
    FULL(Duration.ofSeconds(5), 1_000_000, 100_000, 2_000, Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final Duration slice;
    private final int replayed;
    private final int statements;
    private final int loads;
    private final Duration waiting;
    private final Duration live;

    Effort(Duration slice, int replayed, int statements, int loads, Duration waiting, Duration live) {
        this.slice = slice;
        this.replayed = replayed;
        this.statements = statements;
        this.loads = loads;
        this.waiting = waiting;
        this.live = live;
    }

    /** How long writers write, for each number of writers. */
    Duration slice() {
        return slice;
    }

    /** Events in a replay. */
    int replayed() {
        return replayed;
    }

    /** Events in a replay that takes a statement for each of them, a tenth as fast. */
    int statements() {
        return statements;
    }

    /** Streams of 50 events loaded in one measurement; a tenth as many of 1,000. */
    int loads() {
        return loads;
    }

    /** How long commit-to-handler latencies are taken. */
    Duration waiting() {
        return waiting;
    }

    /** How long commands come in at a steady pace while subscribers listen. */
    Duration live() {
        return live;
    }
}
