package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.EffectiveFold;
import org.throughline.query.EventJson;
import org.throughline.query.SubjectKind;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Feed;
import org.throughline.query.live.Subscribers;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/**
 * Live answers about one subject: its state, then every event that changes it together with the state after it. A
 * client that comes back with a position gets what it missed, event by event.
 */
public final class SubjectStreams {

    private final Timeline timeline;
    private final Subscribers subscribers;

    public SubjectStreams(Timeline timeline, Subscribers subscribers) {
        this.timeline = timeline;
        this.subscribers = subscribers;
    }

    /** The state to begin with. */
    record Snapshot(
            String kind,
            String id,
            long position,
            @JsonRawValue String state) {}

    /** An event and the state after it. */
    record Change(TimelineEntry event, @JsonRawValue String state) {}

    /**
     * Serves until the client leaves.
     *
     * @param asOf leaves out what took effect later
     * @param after the position the client has seen; absent for a snapshot first
     */
    void serve(
            SubjectKind<?, ?> kind, SubjectKey key, @Nullable LocalDate asOf, @Nullable Long after, EventStream stream)
            throws IOException {
        long start = after == null ? timeline.head() : Math.min(after, timeline.head());
        Telling<?, ?> telling = new Telling<>(kind, stream);
        telling.begin(timeline.of(key, start, asOf));
        if (after == null) {
            telling.snapshot(key, start);
        }
        TimelineFilter filter = new TimelineFilter(null, null, key.kind(), key.id(), List.of(), null, asOf, null, null);
        subscribers.serve(start, filter, stream, telling);
    }

    private static final class Telling<S, E extends SubjectEvent> implements Subscribers.Listener {

        private final EffectiveFold<S, E> fold;
        private final EventStream stream;

        Telling(SubjectKind<S, E> kind, EventStream stream) {
            this.fold = new EffectiveFold<>(kind);
            this.stream = stream;
        }

        void begin(List<TimelineEntry> told) {
            told.forEach(entry -> fold.add(entry.event()));
        }

        void snapshot(SubjectKey key, long position) throws IOException {
            Snapshot snapshot = new Snapshot(key.kind(), key.id(), position, state());
            stream.send("snapshot", position, EventJson.MAPPER.writeValueAsString(snapshot));
            stream.flush();
        }

        @Override
        public void tell(Feed.Stretch stretch) throws IOException {
            for (TimelineEntry entry : stretch.entries()) {
                fold.add(entry.event());
                Change change = new Change(entry, state());
                stream.send("change", entry.position(), EventJson.MAPPER.writeValueAsString(change));
            }
        }

        private String state() {
            return EventJson.MAPPER.writeValueAsString(fold.state().orElse(null));
        }
    }
}
