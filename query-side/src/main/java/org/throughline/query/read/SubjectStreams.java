package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.live.CatchUp;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Feed;
import org.throughline.query.live.Subscribers;
import org.throughline.query.read.LiveStreams.Opening;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Live answers about one subject: its state, then every event that changes it together with the state after it. A
 * client that comes back with a position gets what it missed, event by event. Whether something is withheld is asked
 * again with every change: a teacher may come to another team while somebody listens.
 */
public final class SubjectStreams {

    private final Timeline timeline;
    private final LiveStreams streams;
    private final Discretion discretion;

    public SubjectStreams(Timeline timeline, LiveStreams streams, Discretion discretion) {
        this.timeline = timeline;
        this.streams = streams;
        this.discretion = discretion;
    }

    /** The state to begin with; why it is withheld, and why it tells less than was recorded, where that is so. */
    record Snapshot(
            String kind,
            String id,
            long position,
            @JsonRawValue @Nullable String state,
            @Nullable String withheld,
            @Nullable String incomplete) {}

    /** An event and the state after it. */
    record Change(
            ShownEntry event,
            @JsonRawValue @Nullable String state,
            @Nullable String withheld,
            @Nullable String incomplete) {}

    /**
     * Serves until the client leaves.
     *
     * @param tense leaves out what took effect later, and what sources recorded later
     * @param after the position the client has seen; absent for a snapshot first
     */
    void serve(
            SubjectKind<?, ?> kind,
            SubjectKey key,
            Tense tense,
            @Nullable Long after,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        LocalDate asOf = tense.asOf();
        TimelineFilter filter = new TimelineFilter(null, null, key.kind(), key.id(), List.of(), null, null, null, null)
                .claimedBy(tense.claimLimit());
        streams.serve(response, () -> {
            Gate gate = new Gate(streams.catchUp(), discretion, tense, reader);
            LiveFold<?, ?> live = new LiveFold<>(kind, key, asOf, gate);
            return streams.catchUp().ask(() -> {
                long start = after == null ? timeline.head() : Math.min(after, timeline.head());
                live.begin(timeline.of(key, new Known(start, tense.claimedBy()), null));
                List<byte[]> first =
                        new ArrayList<>(LiveStreams.takenBack(after, after == null ? start : streams.resume(after)));
                if (after == null || !first.isEmpty()) {
                    first.add(live.snapshot(start));
                }
                return new Opening(first, start, filter, live);
            });
        });
    }

    /** What one listener may have. */
    private record Gate(CatchUp catchUp, Discretion discretion, Tense tense, Reader reader) {

        boolean isClosedFor(SubjectKey subject) throws InterruptedException {
            return catchUp.ask(() -> discretion.isWithheld(subject, tense, reader));
        }

        Predicate<TimelineEntry> isClosedForAnyOf(List<TimelineEntry> entries) throws InterruptedException {
            return catchUp.ask(() -> discretion.withheldAmong(entries, tense, reader));
        }
    }

    private static final class LiveFold<S, E extends SubjectEvent> implements Subscribers.Listener {

        private final EffectiveFold<S, E> fold;
        private final SubjectKey subject;
        private final @Nullable LocalDate asOf;
        private final Gate gate;

        LiveFold(SubjectKind<S, E> kind, SubjectKey subject, @Nullable LocalDate asOf, Gate gate) {
            this.fold = new EffectiveFold<>(kind, asOf);
            this.subject = subject;
            this.asOf = asOf;
            this.gate = gate;
        }

        void begin(List<TimelineEntry> entries) {
            entries.forEach(fold::add);
        }

        byte[] snapshot(long position) throws InterruptedException {
            boolean closed = gate.isClosedFor(subject);
            Snapshot snapshot = new Snapshot(
                    subject.kind(),
                    subject.id(),
                    position,
                    closed ? null : state(),
                    reason(closed),
                    fold.folding().incomplete());
            return EventStream.frame("snapshot", position, EventJson.MAPPER.writeValueAsString(snapshot));
        }

        @Override
        public List<byte[]> frames(Feed.Stretch stretch) throws InterruptedException {
            boolean closed = gate.isClosedFor(subject);
            Predicate<TimelineEntry> withheld = gate.isClosedForAnyOf(stretch.entries());
            List<byte[]> frames = new ArrayList<>();
            for (TimelineEntry entry : stretch.entries()) {
                fold.add(entry);
                if (isBehindTheDay(entry)) {
                    continue;
                }
                Change change = new Change(
                        ShownEntry.of(entry, withheld.test(entry)),
                        closed ? null : state(),
                        reason(closed),
                        fold.folding().incomplete());
                frames.add(EventStream.frame("change", entry.position(), EventJson.MAPPER.writeValueAsString(change)));
            }
            return frames;
        }

        /** What takes effect later changes nothing on the day, unless it took something away from it. */
        private boolean isBehindTheDay(TimelineEntry entry) {
            return asOf != null && entry.effectiveOn().isAfter(asOf) && !(entry.event() instanceof Amendment);
        }

        private @Nullable String reason(boolean closed) {
            return closed ? Discretion.own(subject.kind()) : null;
        }

        private String state() {
            return EventJson.MAPPER.writeValueAsString(fold.state().orElse(null));
        }
    }
}
