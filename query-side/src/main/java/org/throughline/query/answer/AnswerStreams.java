package org.throughline.query.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.query.history.EventMemory;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Feed;
import org.throughline.query.live.Subscribers;
import org.throughline.query.read.LiveStreams;
import org.throughline.query.read.LiveStreams.Opening;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Live answers: the answer, then each other one it becomes, so that a back-dated fact needs no special form. It is computed
 * once for all who listen to it, and so is what makes the one before into it; what comes faster than a few times a second is
 * told together.
 */
public final class AnswerStreams {

    private static final long PACE_NANOS = 250_000_000;

    private final LiveStreams streams;
    private final EventMemory memory;

    public AnswerStreams(LiveStreams streams, EventMemory memory) {
        this.streams = streams;
        this.memory = memory;
    }

    /**
     * Serves until the client leaves.
     *
     * @param answers gives the present answer
     * @param form what of an answer is sent
     * @param changes how another answer is sent
     * @param seen the position a client that comes back has seen; absent for a snapshot first
     */
    public void serve(
            HttpServletResponse response,
            Supplier<Kept> answers,
            Function<Kept, Page> form,
            Changes changes,
            @Nullable Long seen)
            throws IOException {
        streams.serve(response, () -> {
            long head = streams.head();
            Kept first = answers.get();
            Page page = form.apply(first);
            boolean known = seen != null && first.isTrueSince(memory, seen);
            List<byte[]> begin =
                    new ArrayList<>(LiveStreams.takenBack(seen, seen == null ? head : streams.resume(seen)));
            if (!known) {
                begin.addAll(EventStream.frame("snapshot", Math.max(head, first.position()), page.bytes()));
            }
            return new Opening(begin, head, TimelineFilter.ALL, new Listener(answers, form, changes, page));
        });
    }

    /** One listener, who is sent no answer twice. */
    private static final class Listener implements Subscribers.Listener {

        private final Supplier<Kept> answers;
        private final Function<Kept, Page> form;
        private final Changes changes;
        private Page sent;
        private long sentAt;

        Listener(Supplier<Kept> answers, Function<Kept, Page> form, Changes changes, Page sent) {
            this.answers = answers;
            this.form = form;
            this.changes = changes;
            this.sent = sent;
        }

        @Override
        public List<byte[]> frames(Feed.Stretch stretch) throws InterruptedException {
            long wait = sentAt + PACE_NANOS - System.nanoTime();
            if (sentAt != 0 && wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            Kept next = answers.get();
            Page page = form.apply(next);
            if (page.saysTheSameAs(sent)) {
                return List.of();
            }
            Page before = sent;
            sent = page;
            sentAt = System.nanoTime();
            return frame(before, page, Math.max(stretch.reached(), next.position()));
        }

        private List<byte[]> frame(Page before, Page page, long position) {
            if (changes == Changes.PATCH) {
                Patch patch = before.patchTo(page);
                if (patch.isShort()) {
                    return EventStream.frame("patch", position, patch.bytes());
                }
            }
            return EventStream.frame("change", position, page.bytes());
        }
    }
}
