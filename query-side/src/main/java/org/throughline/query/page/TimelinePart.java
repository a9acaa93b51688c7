package org.throughline.query.page;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentences;

/**
 * The part of the page that says what was recorded, the latest first.
 *
 * @param earlier position to ask before for the following page; absent on the last
 * @param first whether this page begins with the latest entry
 */
record TimelinePart(List<TimelineItem> items, @Nullable Long earlier, boolean first) {

    static final int SIZE = 20;

    /** A page of these entries; one more than a page holds shows that another follows. */
    static TimelinePart of(
            List<TimelineEntry> entries,
            Predicate<TimelineEntry> withheld,
            Sentences sentences,
            Names names,
            Moment moment,
            ZoneId zone,
            boolean first) {
        List<TimelineItem> items = entries.stream()
                .limit(SIZE)
                .map(entry -> withheld.test(entry)
                        ? TimelineItem.withheld(entry, names, moment, zone)
                        : TimelineItem.of(entry, sentences, names, moment, zone))
                .toList();
        return new TimelinePart(items, entries.size() > SIZE ? items.getLast().position() : null, first);
    }
}
