package org.throughline.query.live;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Timeline entries as they are sent: the newest are kept, so that an entry is turned into JSON once and not for every
 * listener. A position means one entry for ever.
 */
public final class RecordedFrames {

    private static final int KEPT = 1024;

    private final AtomicReferenceArray<@Nullable Frame> frames = new AtomicReferenceArray<>(KEPT);
    private final Function<TimelineEntry, ?> form;

    /**
     * Keeps entries in one form.
     *
     * @param form what is told of an entry: the same for ever
     */
    public RecordedFrames(Function<TimelineEntry, ?> form) {
        this.form = form;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Frame(long position, byte[] bytes) {}

    /** The event of a stream that tells this entry. */
    public byte[] of(TimelineEntry entry) {
        int slot = (int) (entry.position() % KEPT);
        Frame known = frames.get(slot);
        if (known != null && known.position() == entry.position()) {
            return known.bytes();
        }
        byte[] bytes =
                EventStream.frame("recorded", entry.position(), EventJson.MAPPER.writeValueAsString(form.apply(entry)));
        frames.set(slot, new Frame(entry.position(), bytes));
        return bytes;
    }
}
