package org.throughline.infra.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Streams that are there before anything is measured: teams {@code first} to {@code first + streams - 1}, written in
 * turns, so that the events of one stream lie apart as they do in life.
 */
record Population(long first, int streams, int eventsEach) {

    private static final int TOGETHER = 1000;

    /** The number after the last team's. */
    long end() {
        return first + streams;
    }

    long events() {
        return (long) streams * eventsEach;
    }

    void fill(Consumer<List<DomainEventMessage<?>>> append) {
        List<DomainEventMessage<?>> together = new ArrayList<>();
        for (long event = 0; event < events(); event++) {
            together.add(Events.message(first + event % streams, 1 + event / streams));
            if (together.size() == TOGETHER) {
                append.accept(together);
                together = new ArrayList<>();
            }
        }
        if (!together.isEmpty()) {
            append.accept(together);
        }
    }
}
