package org.throughline.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Serves live streams, each on the thread of its own request: it sends at the pace of its client and holds nothing but
 * a position, so a slow client costs the others nothing.
 */
public final class Subscribers {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Feed feed;
    private final Pulse pulse;
    private final AtomicInteger count = new AtomicInteger();

    /** Serves from this feed until its tail is closed. */
    public Subscribers(Feed feed) {
        this.feed = feed;
        this.pulse = new Pulse(feed.tail());
    }

    /** Takes in what a stream has to tell next. */
    @FunctionalInterface
    public interface Listener {
        void tell(Feed.Stretch stretch) throws IOException;
    }

    /** Serves until the client leaves or the service stops. */
    public void serve(long after, TimelineFilter filter, EventStream stream, Listener listener) {
        count.incrementAndGet();
        try {
            follow(after, filter, stream, listener);
        } catch (IOException e) {
            LOG.debug("a live client left: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            count.decrementAndGet();
        }
    }

    private void follow(long after, TimelineFilter filter, EventStream stream, Listener listener)
            throws IOException, InterruptedException {
        long position = after;
        long sentAt = System.nanoTime();
        while (!feed.tail().isClosed()) {
            Feed.Stretch stretch = next(position, filter);
            position = stretch.reached();
            if (!stretch.entries().isEmpty()) {
                listener.tell(stretch);
                stream.flush();
                sentAt = System.nanoTime();
            } else if (System.nanoTime() - sentAt >= BEAT.toNanos()) {
                // also while others' events rush by: only a write finds out whether the client is still there
                stream.beat(position);
                sentAt = System.nanoTime();
            }
            pulse.await(position);
        }
    }

    /** Without a database nothing is next: whoever listens has not done anything wrong and stays. */
    private Feed.Stretch next(long position, TimelineFilter filter) throws InterruptedException {
        try {
            return feed.after(position, filter);
        } catch (DataAccessException away) {
            LOG.debug("a live client waits for the database: {}", away.toString());
            Thread.sleep(TRY_AGAIN);
            return new Feed.Stretch(List.of(), position);
        }
    }

    /** How many are listening now. */
    public int count() {
        return count.get();
    }

    /** The feed they are served from. */
    public Feed feed() {
        return feed;
    }
}
