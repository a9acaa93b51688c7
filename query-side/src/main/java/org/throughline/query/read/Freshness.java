package org.throughline.query.read;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.ReadRefusal.Code;

/** Lets a read wait until the views have reached a position, so that a client reads its own writes. */
public final class Freshness {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LiveTail tail;

    public Freshness(LiveTail tail) {
        this.tail = tail;
    }

    /**
     * Returns once the views are at this position or beyond.
     *
     * @param atLeast the parameter of that name
     * @throws ReadRefusal when it is malformed or not reached within five seconds
     */
    public void await(@Nullable String atLeast) {
        Long position = Parameters.number("atLeast", atLeast);
        if (position == null || tail.head() >= position) {
            return;
        }
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
}
