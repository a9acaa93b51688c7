package org.throughline.query.read;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.ReadRefusal.Code;

/** Lets a read wait until the views have reached a position, so that a client reads its own writes. */
public final class Freshness {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LiveTail tail;
    private final LongSupplier recorded;

    /**
     * Watches the views.
     *
     * @param recorded tells the last position of the log; asked only when the views are behind what a client wants
     */
    public Freshness(LiveTail tail, LongSupplier recorded) {
        this.tail = tail;
        this.recorded = recorded;
    }

    /**
     * Returns once the views are at this position or beyond.
     *
     * @param atLeast the parameter of that name
     * @throws ReadRefusal when it is malformed, beyond the log, or not reached within five seconds
     */
    public void await(@Nullable String atLeast) {
        Long position = Parameters.number("atLeast", atLeast);
        if (position == null || tail.head() >= position) {
            return;
        }
        refuseUnrecorded(position);
        try {
            if (tail.await(position - 1, LIMIT)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ReadRefusal.of(
                        Code.VIEWS_BEHIND,
                        "The views are at %d and did not reach %d in %d s"
                                .formatted(tail.head(), position, LIMIT.toSeconds()))
                .with("viewPosition", tail.head());
    }

    /** Waiting for what nobody has recorded would be the client's mistake and our fault. */
    private void refuseUnrecorded(long position) {
        long head = recorded.getAsLong();
        if (position > head) {
            throw ReadRefusal.of(
                            Code.IN_THE_FUTURE,
                            "atLeast=%d is beyond everything recorded; the log is at %d".formatted(position, head))
                    .with("logPosition", head);
        }
    }
}
