package org.throughline.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.events.json.EventJson;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Serves live streams, each on the thread of its own request: it sends at the pace of its client and holds nothing but
 * a position and what is being sent, so a slow client costs the others nothing. What goes wrong is said, never silent.
 */
public final class Subscribers {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final Feed feed;
    private final CatchUp catchUp;
    private final Trouble.Words words;
    private final int most;
    private final Pulse pulse;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Serves from this feed until its tail is closed.
     *
     * @param catchUp turns in which the database is asked
     * @param most listeners at a time
     */
    public Subscribers(Feed feed, CatchUp catchUp, Trouble.Words words, int most) {
        this.feed = feed;
        this.catchUp = catchUp;
        this.words = words;
        this.most = most;
        this.pulse = new Pulse(feed.tail());
    }

    /** Turns what has happened into the frames of its stream, in order; sends nothing itself, so that it may be asked again. */
    @FunctionalInterface
    public interface Listener {
        List<byte[]> frames(Feed.Stretch stretch) throws InterruptedException;
    }

    /** Takes a place among the listeners, to be given back by {@link #leave}; false when there is none. */
    public boolean enter() {
        if (count.incrementAndGet() <= most) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    /** Gives a place back. */
    public void leave() {
        count.decrementAndGet();
    }

    /** Serves until the client leaves or the service stops. */
    public void serve(long after, TimelineFilter filter, EventStream stream, Listener listener) {
        try {
            follow(after, filter, stream, listener);
        } catch (IOException e) {
            LOG.debug("a live client left: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a stretch of the timeline means to one stream. */
    private record Part(List<byte[]> frames, long reached) {}

    private void follow(long after, TimelineFilter filter, EventStream stream, Listener listener)
            throws IOException, InterruptedException {
        long position = after;
        long sentAt = System.nanoTime();
        while (!feed.tail().isClosed()) {
            try {
                Part part = next(position, filter, listener);
                position = part.reached();
                if (send(part, stream, sentAt)) {
                    sentAt = System.nanoTime();
                }
            } catch (RuntimeException failure) {
                if (!report(failure, position, stream)) {
                    return;
                }
                Thread.sleep(TRY_AGAIN);
            }
            pulse.await(position);
        }
    }

    /** Sends what there is to tell, or a sign of life when it is time for one; whether anything was sent. */
    private static boolean send(Part part, EventStream stream, long sentAt) throws IOException {
        for (byte[] frame : part.frames()) {
            stream.send(frame);
        }
        if (!part.frames().isEmpty()) {
            stream.flush();
            return true;
        }
        boolean quiet = System.nanoTime() - sentAt >= BEAT.toNanos();
        if (quiet) {
            // also while others' events rush by: only a write finds out whether the client is still there
            stream.beat(part.reached());
        }
        return quiet;
    }

    private Part next(long position, TimelineFilter filter, Listener listener) throws InterruptedException {
        try {
            Optional<Feed.Stretch> recent = feed.fromTail(position, filter);
            return recent.isPresent() ? part(recent.get(), listener) : fromTable(position, filter, listener);
        } catch (DataAccessException | TransactionException away) {
            // whoever listens has not done anything wrong and stays
            LOG.debug("a live client waits for the database: {}", away.toString());
            Thread.sleep(TRY_AGAIN);
            return new Part(List.of(), position);
        }
    }

    /** Reading history and writing it as JSON, both in turn: hundreds who do it at once would leave nobody a core. */
    private Part fromTable(long position, TimelineFilter filter, Listener listener) throws InterruptedException {
        return catchUp.ask(() -> part(feed.fromTable(position, filter), listener));
    }

    private static Part part(Feed.Stretch stretch, Listener listener) throws InterruptedException {
        return new Part(stretch.entries().isEmpty() ? List.of() : listener.frames(stretch), stretch.reached());
    }

    /** Tells the client what is wrong; whether the stream goes on. */
    private boolean report(RuntimeException failure, long position, EventStream stream) throws IOException {
        Trouble trouble = words.of(failure);
        LOG.atLevel(trouble.passes() ? Level.DEBUG : Level.ERROR)
                .setCause(failure)
                .log("a live stream is in trouble");
        stream.send(EventStream.frame("error", position, EventJson.MAPPER.writeValueAsString(trouble.sent())));
        stream.flush();
        return trouble.passes();
    }

    /** How many are listening now. */
    public int count() {
        return count.get();
    }

    /** The feed they are served from. */
    public Feed feed() {
        return feed;
    }

    /** The turns in which streams ask the database. */
    public CatchUp catchUp() {
        return catchUp;
    }
}
