package org.throughline.query.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.live.Feed;
import org.throughline.query.live.RecordedFrames;
import org.throughline.query.read.LiveStreams.Opening;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/** {@code GET /api/timeline}: everything that was recorded, in order; paged, or live from any position on. */
@RestController
final class TimelineController {

    private final Queries queries;
    private final Freshness freshness;
    private final LiveStreams streams;
    private final Discretion discretion;
    private final Readers readers;
    private final Roots roots;
    private final RecordedFrames frames = new RecordedFrames(ShownEntry::of);
    private final RecordedFrames withheldFrames = new RecordedFrames(ShownEntry::withheld);

    TimelineController(
            Queries queries,
            Freshness freshness,
            LiveStreams streams,
            Discretion discretion,
            Readers readers,
            Roots roots) {
        this.queries = queries;
        this.freshness = freshness;
        this.streams = streams;
        this.discretion = discretion;
        this.readers = readers;
        this.roots = roots;
    }

    /**
     * A page of the timeline.
     *
     * @param items entries by position, descending when {@code before} was asked for
     * @param next position to ask on with; absent when there is no more
     * @param position how far the views are
     */
    record Page(List<ShownEntry> items, @Nullable Long next, long position) {}

    @GetMapping(path = "/api/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    Page page(
            Criteria criteria,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String atLeast,
            @RequestParam(required = false) @Nullable String readingFor) {
        freshness.await(atLeast);
        Long behind = Parameters.number("after", after);
        Long ahead = Parameters.number("before", before);
        if (behind != null && ahead != null) {
            throw ReadRefusal.of(ReadRefusal.Code.BAD_PARAMETER, "Give after or before, not both");
        }
        TimelineFilter asked = criteria.filter(roots);
        Stretch stretch = queries.ask(
                new FindTimeline(discretion.widened(asked), behind, ahead, Parameters.limit(limit, 100, 1000)),
                ResponseTypes.instanceOf(Stretch.class));
        Predicate<TimelineEntry> withheld =
                discretion.withheldAmong(stretch.items(), Tense.NOW, readers.of(readingFor));
        List<ShownEntry> shown = stretch.items().stream()
                .filter(entry -> withheld.test(entry) || asked.matches(entry))
                .map(entry -> ShownEntry.of(entry, withheld.test(entry)))
                .toList();
        return new Page(shown, stretch.next(), stretch.position());
    }

    @GetMapping(path = "/api/timeline", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Criteria criteria,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String readingFor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        Long seen = Parameters.number("Last-Event-ID", lastEventId);
        Long asked = Parameters.number("after", after);
        TimelineFilter filter = criteria.filter(roots);
        Reader reader = readers.of(readingFor);
        long start = streams.resume(seen != null ? seen : asked != null ? asked : streams.head());
        TimelineFilter widened = discretion.widened(filter);
        streams.serve(
                response,
                () -> new Opening(
                        LiveStreams.takenBack(seen, start),
                        start,
                        widened,
                        stretch -> frames(stretch, filter, reader)));
    }

    private List<byte[]> frames(Feed.Stretch stretch, TimelineFilter filter, Reader reader)
            throws InterruptedException {
        Predicate<TimelineEntry> withheld =
                streams.catchUp().ask(() -> discretion.withheldAmong(stretch.entries(), Tense.NOW, reader));
        return stretch.entries().stream()
                .filter(entry -> withheld.test(entry) || filter.matches(entry))
                .map(entry -> (withheld.test(entry) ? withheldFrames : frames).of(entry))
                .toList();
    }

    /** What was found, before it is asked what of it is shown. */
    record Stretch(List<TimelineEntry> items, @Nullable Long next, long position) {}

    /** A page of the timeline behind one position or before another. */
    record FindTimeline(
            TimelineFilter filter,
            @Nullable Long after,
            @Nullable Long before,
            int limit) {}

    /** Answers {@link FindTimeline}. */
    @Component
    static final class Answers {

        private final Timeline timeline;

        Answers(Timeline timeline) {
            this.timeline = timeline;
        }

        @QueryHandler
        Stretch find(FindTimeline query) {
            long head = timeline.head();
            List<TimelineEntry> items = query.before() == null
                    ? timeline.after(query.after() == null ? 0 : query.after(), query.filter(), query.limit())
                    : timeline.before(query.before(), query.filter(), query.limit());
            boolean more = items.size() == query.limit();
            return new Stretch(items, more ? items.getLast().position() : null, head);
        }
    }
}
