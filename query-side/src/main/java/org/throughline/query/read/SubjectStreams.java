package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Feed;
import org.throughline.query.live.Subscribers;
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
    private final Subscribers subscribers;
    private final Discretion discretion;

    public SubjectStreams(Timeline timeline, Subscribers subscribers, Discretion discretion) {
        this.timeline = timeline;
        this.subscribers = subscribers;
        this.discretion = discretion;
    }

    /** The state to begin with. */
    record Snapshot(
            String kind, String id, long position, @JsonRawValue @Nullable String state, @Nullable String withheld) {}

    /** An event and the state after it. */
    record Change(ShownEntry event, @JsonRawValue @Nullable String state, @Nullable String withheld) {}

    /**
     * Serves until the client leaves.
     *
     * @param asOf leaves out what took effect later
     * @param after the position the client has seen; absent for a snapshot first
     */
    void serve(
            SubjectKind<?, ?> kind,
            SubjectKey key,
            @Nullable LocalDate asOf,
            @Nullable Long after,
            Reader reader,
            EventStream stream)
            throws IOException {
        long start = after == null ? timeline.head() : Math.min(after, timeline.head());
        Telling<?, ?> telling = new Telling<>(kind, key, new Gate(discretion, new Tense(asOf, null), reader), stream);
        telling.begin(timeline.of(key, start, asOf));
        if (after == null) {
            telling.snapshot(start);
        }
        TimelineFilter filter = new TimelineFilter(null, null, key.kind(), key.id(), List.of(), null, asOf, null, null);
        subscribers.serve(start, filter, stream, telling);
    }

    /** What one listener may have. */
    private record Gate(Discretion discretion, Tense tense, Reader reader) {

        boolean isClosedFor(SubjectKey subject) {
            return discretion.isWithheld(subject, tense, reader);
        }

        Predicate<TimelineEntry> isClosedForAnyOf(List<TimelineEntry> entries) {
            return discretion.withheldAmong(entries, tense, reader);
        }
    }

    private static final class Telling<S, E extends SubjectEvent> implements Subscribers.Listener {

        private final EffectiveFold<S, E> fold;
        private final SubjectKey subject;
        private final Gate gate;
        private final EventStream stream;

        Telling(SubjectKind<S, E> kind, SubjectKey subject, Gate gate, EventStream stream) {
            this.fold = new EffectiveFold<>(kind);
            this.subject = subject;
            this.gate = gate;
            this.stream = stream;
        }

        void begin(List<TimelineEntry> told) {
            told.forEach(entry -> fold.add(entry.event()));
        }

        void snapshot(long position) throws IOException {
            boolean closed = gate.isClosedFor(subject);
            Snapshot snapshot =
                    new Snapshot(subject.kind(), subject.id(), position, closed ? null : state(), reason(closed));
            stream.send("snapshot", position, EventJson.MAPPER.writeValueAsString(snapshot));
            stream.flush();
        }

        @Override
        public void tell(Feed.Stretch stretch) throws IOException {
            boolean closed = gate.isClosedFor(subject);
            Predicate<TimelineEntry> withheld = gate.isClosedForAnyOf(stretch.entries());
            for (TimelineEntry entry : stretch.entries()) {
                fold.add(entry.event());
                Change change =
                        new Change(ShownEntry.of(entry, withheld.test(entry)), closed ? null : state(), reason(closed));
                stream.send("change", entry.position(), EventJson.MAPPER.writeValueAsString(change));
            }
        }

        private @Nullable String reason(boolean closed) {
            return closed ? Discretion.own(subject.kind()) : null;
        }

        private String state() {
            return EventJson.MAPPER.writeValueAsString(fold.state().orElse(null));
        }
    }
}
