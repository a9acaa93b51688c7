package org.throughline.query.read;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.RecordedFrames;
import org.throughline.query.live.Subscribers;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/** {@code GET /api/timeline}: everything that was recorded, in order; paged, or live from any position on. */
@RestController
final class TimelineController {

    private final Queries queries;
    private final Freshness freshness;
    private final Subscribers subscribers;
    private final RecordedFrames frames = new RecordedFrames();

    TimelineController(Queries queries, Freshness freshness, Subscribers subscribers) {
        this.queries = queries;
        this.freshness = freshness;
        this.subscribers = subscribers;
    }

    /**
     * A page of the timeline.
     *
     * @param items entries by position, descending when {@code before} was asked for
     * @param next position to ask on with; absent when there is no more
     * @param position how far the views are
     */
    record Page(List<TimelineEntry> items, @Nullable Long next, long position) {}

    @GetMapping(path = "/api/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    Page page(
            Criteria criteria,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        Long behind = Parameters.number("after", after);
        Long ahead = Parameters.number("before", before);
        if (behind != null && ahead != null) {
            throw ReadRefusal.of(ReadRefusal.Code.BAD_PARAMETER, "Give after or before, not both");
        }
        return queries.ask(
                new FindTimeline(criteria.filter(), behind, ahead, Parameters.limit(limit, 100, 1000)),
                ResponseTypes.instanceOf(Page.class));
    }

    @GetMapping(path = "/api/timeline", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Criteria criteria,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        Long seen = Parameters.number("Last-Event-ID", lastEventId);
        Long asked = Parameters.number("after", after);
        TimelineFilter filter = criteria.filter();
        long head = subscribers.feed().tail().head();
        long start = seen != null ? seen : asked != null ? asked : head;
        EventStream stream = new EventStream(response);
        subscribers.serve(Math.min(start, head), filter, stream, stretch -> {
            for (TimelineEntry entry : stretch.entries()) {
                stream.send(frames.of(entry));
            }
        });
    }

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
        Page find(FindTimeline query) {
            long head = timeline.head();
            List<TimelineEntry> items = query.before() == null
                    ? timeline.after(query.after() == null ? 0 : query.after(), query.filter(), query.limit())
                    : timeline.before(query.before(), query.filter(), query.limit());
            boolean more = items.size() == query.limit();
            return new Page(items, more ? items.getLast().position() : null, head);
        }
    }

    /** The filter, as query parameters; {@code subject} is {@code kind:id} or a kind alone. */
    record Criteria(
            @Nullable String district,
            @Nullable String unit,
            @Nullable String subject,
            @Nullable List<String> type,
            @Nullable String effectiveFrom,
            @Nullable String effectiveTo,
            @Nullable String recordedFrom,
            @Nullable String recordedTo) {

        TimelineFilter filter() {
            String named = Parameters.text("subject", subject);
            int colon = named == null ? -1 : named.indexOf(':');
            return new TimelineFilter(
                    Parameters.text("district", district),
                    Parameters.text("unit", unit),
                    named == null || colon < 0 ? named : named.substring(0, colon),
                    named == null || colon < 0 ? null : named.substring(colon + 1),
                    type == null
                            ? List.of()
                            : type.stream()
                                    .map(t -> String.valueOf(Parameters.text("type", t)))
                                    .toList(),
                    Parameters.day("effectiveFrom", effectiveFrom),
                    Parameters.day("effectiveTo", effectiveTo),
                    Parameters.moment("recordedFrom", recordedFrom),
                    Parameters.moment("recordedTo", recordedTo));
        }
    }
}
