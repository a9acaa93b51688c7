package org.throughline.infra.benchmarks;

import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.eventhandling.DomainEventMessage;

/** Streams that writers append to: shared out among them, each writer its own, taken in turns. */
final class Streams {

    private final long first;
    private final AtomicLongArray versions;

    /** This many streams, empty, from team {@code first} on. */
    Streams(long first, int streams) {
        this.first = first;
        this.versions = new AtomicLongArray(streams);
    }

    /** The next events of one writer. */
    Turns of(int writer, int writers) {
        return new Turns(writer, writers);
    }

    /** One writer's turns. */
    final class Turns {

        private final int writers;
        private final int writer;
        private int next;

        private Turns(int writer, int writers) {
            this.writer = writer;
            this.writers = writers;
            this.next = writer;
        }

        DomainEventMessage<?> next() {
            int stream = next;
            next = next + writers < versions.length() ? next + writers : writer;
            return Events.message(first + stream, versions.incrementAndGet(stream));
        }
    }
}
