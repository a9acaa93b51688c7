package org.throughline.query.live;

import java.util.List;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/** Feeds the tail with what another node added to the views. */
public final class TailFollower {

    private static final int PAGE = 1000;

    private final Timeline timeline;
    private final LiveTail tail;

    public TailFollower(Timeline timeline, LiveTail tail) {
        this.timeline = timeline;
        this.tail = tail;
    }

    /**
     * Catches up when the views are said to be further than the tail.
     *
     * @param position where the views are said to be, 0 when that is not known
     */
    public void catchUp(long position) {
        while (position == 0 || position > tail.head()) {
            List<TimelineEntry> page = timeline.after(tail.head(), TimelineFilter.ALL, PAGE);
            tail.publish(page);
            if (page.size() < PAGE) {
                return;
            }
        }
    }
}
