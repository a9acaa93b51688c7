package org.throughline.query.live;

import java.util.List;
import java.util.Optional;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/** Hands out the timeline behind any position without gap or repeat: from the tail while it reaches, else from the table. */
public final class Feed {

    /** Each of many listeners holds one page while its client reads it. */
    private static final int PAGE = 200;

    private final Timeline timeline;
    private final LiveTail tail;

    public Feed(Timeline timeline, LiveTail tail) {
        this.timeline = timeline;
        this.tail = tail;
    }

    /**
     * A stretch of the timeline.
     *
     * @param entries what passes the filter
     * @param reached everything up to here has been looked at
     */
    public record Stretch(List<TimelineEntry> entries, long reached) {}

    /** What is behind this position, possibly nothing. */
    public Stretch after(long position, TimelineFilter filter) {
        return fromTail(position, filter).orElseGet(() -> fromTable(position, filter));
    }

    /** What is behind this position, if the tail reaches back that far: without the database. */
    Optional<Stretch> fromTail(long position, TimelineFilter filter) {
        return tail.after(position).map(recent -> stretch(recent, position, filter));
    }

    private static Stretch stretch(List<TimelineEntry> recent, long position, TimelineFilter filter) {
        long reached = recent.isEmpty() ? position : recent.getLast().position();
        return new Stretch(recent.stream().filter(filter::matches).toList(), reached);
    }

    /** What is behind this position, a page of it, from the table. */
    Stretch fromTable(long position, TimelineFilter filter) {
        long head = timeline.head();
        List<TimelineEntry> page = timeline.after(position, filter, PAGE);
        long last = page.isEmpty() ? position : page.getLast().position();
        return new Stretch(page, page.size() == PAGE ? last : Math.max(head, last));
    }

    /** The tail, to wait on. */
    public LiveTail tail() {
        return tail;
    }
}
