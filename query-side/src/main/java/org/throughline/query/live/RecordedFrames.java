package org.throughline.query.live;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.throughline.query.EventJson;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Timeline entries as they are sent: the newest are kept, so that an entry is turned into JSON once and not for every
 * listener. A position means one entry for ever.
 */
public final class RecordedFrames {

    private static final int KEPT = 1024;

    private final AtomicReferenceArray<@Nullable Frame> frames = new AtomicReferenceArray<>(KEPT);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Frame(long position, byte[] bytes) {}

    /** The event of a stream that tells this entry. */
    public byte[] of(TimelineEntry entry) {
        int slot = (int) (entry.position() % KEPT);
        Frame known = frames.get(slot);
        if (known != null && known.position() == entry.position()) {
            return known.bytes();
        }
        byte[] bytes = EventStream.frame("recorded", entry.position(), EventJson.MAPPER.writeValueAsString(entry));
        frames.set(slot, new Frame(entry.position(), bytes));
        return bytes;
    }
}
