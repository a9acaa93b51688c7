package org.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

@Timeout(120)
class FeedIT {

    private static final int LAST = 2500;
    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final List<TimelineEntry> ENTRIES = recorded();
    private static final TimelineFilter ODD =
            new TimelineFilter(null, "odd", null, null, List.of(), null, null, null, null);

    private final ViewDatabase views = new ViewDatabase();

    @Test
    void givesTheSameFromTheTableAsFromTheTail() {
        views.apply(ENTRIES.subList(0, 10));
        LiveTail tail = new LiveTail(100, 0);
        Feed fromTable = new Feed(views.timeline(), new LiveTail(100, 10));
        Feed fromTail = new Feed(views.timeline(), tail);
        tail.publish(ENTRIES.subList(0, 10));
        for (long position = 0; position <= 10; position++) {
            assertThat(fromTable.after(position, ODD)).isEqualTo(fromTail.after(position, ODD));
        }
    }

    @Test
    void saysHowFarItHasLookedWhenNothingPasses() {
        views.apply(ENTRIES.subList(0, 10));
        Feed feed = new Feed(views.timeline(), new LiveTail(100, 10));
        assertThat(feed.after(0, TimelineFilter.of("team", "nobody"))).isEqualTo(new Feed.Stretch(List.of(), 10));
        assertThat(feed.after(10, TimelineFilter.ALL)).isEqualTo(new Feed.Stretch(List.of(), 10));
    }

    @Test
    void pagesThroughAPastLargerThanItsPage() {
        views.apply(ENTRIES);
        Feed feed = new Feed(views.timeline(), new LiveTail(4, LAST));
        assertThat(followed(feed, TimelineFilter.ALL)).isEqualTo(ENTRIES);
        assertThat(followed(feed, ODD))
                .isEqualTo(ENTRIES.stream().filter(ODD::matches).toList());
    }

    /** The table is ahead of the tail for a moment after each commit, and the ring is smaller than most batches. */
    @Test
    void missesAndDoublesNothingWhileTheViewsGrow() throws Exception {
        LiveTail tail = new LiveTail(8, 0);
        Feed feed = new Feed(views.timeline(), tail);
        CompletableFuture<List<TimelineEntry>> all =
                CompletableFuture.supplyAsync(() -> followed(feed, TimelineFilter.ALL));
        CompletableFuture<List<TimelineEntry>> some = CompletableFuture.supplyAsync(() -> followed(feed, ODD));
        for (int from = 0; from < LAST; from += 20) {
            tail.publish(views.apply(ENTRIES.subList(from, Math.min(LAST, from + 20 - from % 13))));
            tail.publish(views.apply(ENTRIES.subList(from, Math.min(LAST, from + 20))));
        }
        assertThat(all.get(60, TimeUnit.SECONDS)).isEqualTo(ENTRIES);
        assertThat(some.get(60, TimeUnit.SECONDS))
                .isEqualTo(ENTRIES.stream().filter(ODD::matches).toList());
    }

    private static List<TimelineEntry> followed(Feed feed, TimelineFilter filter) {
        List<TimelineEntry> seen = new ArrayList<>();
        long position = 0;
        while (position < LAST) {
            Feed.Stretch stretch = feed.after(position, filter);
            seen.addAll(stretch.entries());
            position = stretch.reached();
        }
        return seen;
    }

    private static List<TimelineEntry> recorded() {
        Recording recording = new Recording();
        IntStream.rangeClosed(1, LAST)
                .forEach(i -> recording.add(
                        new OrganizationRegistered("s" + i, OrganizationKind.SCHOOL, "School " + i, null, null, DAY),
                        "d1",
                        i % 2 == 0 ? "even" : "odd"));
        return recording.entries();
    }
}
