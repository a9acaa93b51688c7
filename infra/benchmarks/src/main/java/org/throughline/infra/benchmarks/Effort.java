package org.throughline.infra.benchmarks;

import java.time.Duration;

/** How long and how much is measured. */
enum Effort {
    SHORT(Duration.ofMillis(150), 2_000, 5_000, 1_000, 100, Duration.ofMillis(500), Duration.ofSeconds(1)),
    FULL(Duration.ofSeconds(5), 10_000, 1_000_000, 100_000, 2_000, Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final Duration slice;
    private final int teams;
    private final int replayed;
    private final int statements;
    private final int loads;
    private final Duration waiting;
    private final Duration live;

    Effort(Duration slice, int teams, int replayed, int statements, int loads, Duration waiting, Duration live) {
        this.slice = slice;
        this.teams = teams;
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

    /** Streams that commands go to. */
    int teams() {
        return teams;
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
