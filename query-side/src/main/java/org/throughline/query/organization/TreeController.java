package org.throughline.query.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.json.EventJson;
import org.throughline.query.live.EventStream;
import org.throughline.query.live.Subscribers;
import org.throughline.query.organization.TreeReads.FindOrganizationTree;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;
import org.throughline.query.timeline.TimelineFilter;

/** {@code GET /api/tree}: the organizations with where each stands, in every tense. */
@RestController
final class TreeController {

    private final Queries queries;
    private final Tenses tenses;
    private final Freshness freshness;
    private final Subscribers subscribers;

    TreeController(Queries queries, Tenses tenses, Freshness freshness, Subscribers subscribers) {
        this.queries = queries;
        this.tenses = tenses;
        this.freshness = freshness;
        this.subscribers = subscribers;
    }

    @GetMapping(path = "/api/tree", produces = MediaType.APPLICATION_JSON_VALUE)
    Tree tree(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtPosition,
            @RequestParam(required = false) @Nullable String atLeast) {
        freshness.await(atLeast);
        return ask(Parameters.text("root", root), tenses.read(asOf, knownAt, knownAtPosition));
    }

    /** The tree, and again after every stretch of events; what came in between is in the next one. */
    @GetMapping(path = "/api/tree", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        String below = Parameters.text("root", root);
        Tense tense = tenses.read(asOf, null, null);
        EventStream stream = new EventStream(response);
        Tree first = ask(below, tense);
        stream.send("snapshot", first.position(), EventJson.MAPPER.writeValueAsString(first));
        stream.flush();
        long start = Math.min(first.position(), subscribers.feed().tail().head());
        subscribers.serve(start, TimelineFilter.ALL, stream, stretch -> {
            Tree next = ask(below, tense);
            stream.send("change", next.position(), EventJson.MAPPER.writeValueAsString(next));
        });
    }

    private Tree ask(@Nullable String root, Tense tense) {
        return queries.ask(new FindOrganizationTree(root, tense), ResponseTypes.instanceOf(Tree.class));
    }
}
