package org.throughline.query.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.query.live.CatchUp;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Subscribers;
import org.throughline.query.live.Trouble;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Opens live streams. Everything that can be refused is found out before: the place, the parameters and the first answer.
 * Until then it is a request like others, and is refused like others; headers are only sent with the first answer.
 */
public final class LiveStreams {

    private final Subscribers subscribers;
    private final LongSupplier log;

    /**
     * Streams to these subscribers.
     *
     * @param log the last position of the log, whatever of it is shown here
     */
    public LiveStreams(Subscribers subscribers, LongSupplier log) {
        this.subscribers = subscribers;
        this.log = log;
    }

    /**
     * How a stream begins and goes on.
     *
     * @param first frames to begin with, possibly none
     * @param after the position they stand at
     * @param filter what may change it
     * @param listener what is sent of it
     */
    public record Opening(List<byte[]> first, long after, TimelineFilter filter, Subscribers.Listener listener) {}

    /**
     * Serves until the client leaves.
     *
     * @throws ReadRefusal before anything is sent, when there is no place or no first answer
     */
    public void serve(HttpServletResponse response, CatchUp.Asked<Opening> first) throws IOException {
        if (!subscribers.enter()) {
            throw ReadRefusal.of(Code.BUSY, "%d are listening already".formatted(subscribers.count()));
        }
        try {
            Opening opening = first.answer();
            EventStream stream = EventStream.open(response);
            for (byte[] frame : opening.first()) {
                stream.send(frame);
            }
            stream.flush();
            subscribers.serve(opening.after(), opening.filter(), stream, opening.listener());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ReadRefusal.of(Code.BUSY, "The program is stopping");
        } finally {
            subscribers.leave();
        }
    }

    /** The turns in which streams ask the database. */
    CatchUp catchUp() {
        return subscribers.catchUp();
    }

    /** The last position listeners can have. */
    public long head() {
        return subscribers.feed().tail().head();
    }

    /**
     * Where a client that comes back goes on: at the position it has seen, even when this node is not that far yet. Only
     * when the whole log is not, it was taken back, and the client goes on at its end.
     */
    public long resume(long seen) {
        return seen <= head() ? seen : Math.min(seen, log.getAsLong());
    }

    /**
     * What a client is told first that has seen what was taken back: {@code position} is the last one that stands, and
     * {@code seen} the one it came with. Empty for every other client.
     */
    public static List<byte[]> takenBack(@Nullable Long seen, long resumed) {
        return seen == null || seen <= resumed
                ? List.of()
                : List.of(EventStream.frame(
                        "taken-back", resumed, "{\"position\":%d,\"seen\":%d}".formatted(resumed, seen)));
    }

    /** What a listener is told when its stream cannot go on: the words of reads. */
    public static Trouble trouble(RuntimeException failure) {
        return failure instanceof ReadRefusal refusal
                ? new Trouble(refusal.code().wire(), refusal.detail(), refusal.code() == Code.BUSY)
                : new Trouble("defect", "Something is wrong with this program; it is logged", false);
    }
}
