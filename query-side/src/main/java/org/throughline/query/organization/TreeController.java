package org.throughline.query.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.live.Feed;
import org.throughline.query.live.Subscribers;
import org.throughline.query.organization.SharedTrees.Asked;
import org.throughline.query.organization.SharedTrees.Shared;
import org.throughline.query.organization.TreeReads.FindOrganizationTree;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.LiveStreams;
import org.throughline.query.read.LiveStreams.Opening;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

/** {@code GET /api/tree}: the organizations with where each stands, in every tense. */
@RestController
final class TreeController {

    private final Queries queries;
    private final Tenses tenses;
    private final Freshness freshness;
    private final ComputedReads computed;
    private final LiveStreams streams;
    private final SharedTrees shared;

    TreeController(
            Queries queries,
            Tenses tenses,
            Freshness freshness,
            ComputedReads computed,
            LiveStreams streams,
            SharedTrees shared) {
        this.queries = queries;
        this.tenses = tenses;
        this.freshness = freshness;
        this.computed = computed;
        this.streams = streams;
        this.shared = shared;
    }

    @GetMapping(path = "/api/tree", produces = MediaType.APPLICATION_JSON_VALUE)
    Tree tree(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        String below = Parameters.text("root", root);
        Tense tense = tenses.read(asOf, knownAt, knownAtPosition);
        return computed.compute(
                () -> queries.ask(new FindOrganizationTree(below, tense), ResponseTypes.instanceOf(Tree.class)));
    }

    /** The tree, and again after every stretch of events that it shows; what came in between is in the next one. */
    @GetMapping(path = "/api/tree", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        Asked asked = new Asked(
                Parameters.text("root", root), tenses.read(asOf, null, null).asOf());
        streams.serve(response, () -> {
            // the head first: whatever changed the tree up to there is known of then
            long head = streams.head();
            Shared first = shared.at(asked, streams.lastOf(SharedTrees.KINDS));
            return new Opening(
                    List.of(first.snapshot()), head, TimelineFilter.ALL, new Listener(asked, first.position()));
        });
    }

    /** One listener, who is sent no tree twice. */
    private final class Listener implements Subscribers.Listener {

        private final Asked asked;
        private long sent;

        Listener(Asked asked, long sent) {
            this.asked = asked;
            this.sent = sent;
        }

        @Override
        public List<byte[]> tell(Feed.Stretch stretch) {
            long changed = stretch.entries().stream()
                    .filter(entry -> SharedTrees.KINDS.contains(entry.kind()))
                    .mapToLong(TimelineEntry::position)
                    .max()
                    .orElse(0);
            if (changed <= sent) {
                return List.of();
            }
            Shared next = shared.at(asked, changed);
            sent = next.position();
            return List.of(next.change());
        }
    }
}
